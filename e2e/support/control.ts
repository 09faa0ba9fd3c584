/** The sandbox's control API as the tests use it; see sandbox/README.md. */
export interface Control {
  fault(rule: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  consents(orgnr: string): Promise<{ id: string; status: string; validTo: string }[]>;
  act(consentId: string, act: 'approve' | 'reject' | 'revoke' | 'expire'): Promise<void>;
  expireTokens(): Promise<void>;
  /** How late Altinn's event feed is. */
  feedDelay(seconds: number): Promise<void>;
  exchanges(system: string): Promise<Exchange[]>;
  ledger(orgnr: string): Promise<Ledger>;
  /** Lets something happen in Skatteetaten's ledger. */
  happens(orgnr: string, happening: Happening): Promise<void>;
  stats(): Promise<{ skatteetaten: { inFlight: number; maxInFlight: number; refused: number } }>;
}

type Happening =
  | {
      readonly kind: 'claim';
      readonly of: 'vat' | 'contribution' | 'withholding';
      readonly amount: number;
      readonly dueInDays: number;
    }
  | { readonly kind: 'payment'; readonly instalment: string; readonly amount: number }
  | { readonly kind: 'due'; readonly claim: string; readonly inDays: number };

interface Exchange {
  readonly seq: number;
  readonly system: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface WireInstalment {
  readonly kravforfallsIdentifikator: string;
  readonly forfallsdato: string;
  readonly utsattIverksettelse?: boolean;
  readonly opprinneligBeloep: number;
  readonly gjenstaaendeBeloep: number;
  readonly betalingsinformasjon?: { kidnummer?: string; konto?: { kontonummer?: string; iban?: string } };
}

export interface WireClaim {
  readonly partIdentifikator: string;
  readonly kravidentifikator: string;
  readonly opprinneligBeloep: number;
  readonly gjenstaaendeBeloep: number;
  readonly stipulerteRenter?: number;
  readonly kravforfall: WireInstalment[];
}

/** What an instalment is called in the portal's addresses: those of the owner are told apart from the business's. */
export const keyOf = (
  { partIdentifikator }: Pick<WireClaim, 'partIdentifikator'>,
  { kravforfallsIdentifikator }: Pick<WireInstalment, 'kravforfallsIdentifikator'>,
): string => `${kravforfallsIdentifikator}${partIdentifikator.length === 11 ? '@privat' : ''}`;

interface WirePayment {
  readonly innbetalingsidentifikator: string;
  readonly innbetalingsdato: string;
  readonly innbetaltBeloep: number;
  readonly uplassertBeloep: number;
  readonly plassertKrav?: readonly { readonly plassertBeloep: number }[];
}

interface WirePayout {
  readonly utbetalingsidentifikator: string;
  readonly utbetaltdato: string;
  readonly utbetaltBeloep: number;
  readonly utbetalingstatus: string;
}

export interface Ledger {
  readonly krav: readonly (WireClaim & { readonly opprettelsesdatoForKrav: string })[];
  readonly innbetalinger: readonly WirePayment[];
  readonly utbetalinger: readonly WirePayout[];
  readonly aapnekrav: {
    readonly aapentKravMedGjenstaaendeBeloep?: WireClaim[];
    readonly innbetalingMedUplassertBeloep?: { uplassertBeloep: number }[];
    readonly totalOversikt?: Record<string, number>;
  };
}

/** Speaks to the control API at `base`; a refusal is a failure of the test. */
export function control(base: string): Control {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${base}/control${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    fault: async (rule) => {
      await call('POST', '/faults', rule);
    },
    clearFaults: async () => {
      await call('DELETE', '/faults');
    },
    consents: async (orgnr) =>
      (await call('GET', `/consents?from=${orgnr}`)) as Awaited<ReturnType<Control['consents']>>,
    act: async (id, act) => {
      await call('POST', `/consents/${id}/${act}`);
    },
    expireTokens: async () => {
      await call('POST', '/tokens/expire');
    },
    feedDelay: async (delaySeconds) => {
      await call('POST', '/feed', { delaySeconds });
    },
    exchanges: async (system) => (await call('GET', `/exchanges?system=${system}`)) as Exchange[],
    ledger: async (orgnr) => (await call('GET', `/ledger/${orgnr}`)) as Ledger,
    happens: async (orgnr, happening) => {
      await call('POST', `/ledger/${orgnr}`, happening);
    },
    stats: async () => (await call('GET', '/stats')) as Awaited<ReturnType<Control['stats']>>,
  };
}
