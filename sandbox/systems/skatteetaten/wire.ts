/** Shapes of the answers (docs/upstream/skatteetaten.md#values), with the API's own names. Amounts are NOK. */

export type Text =
  string | { readonly spraakTekst: readonly { readonly tekst: string; readonly spraak: string }[] };

export interface Kravperiode {
  readonly periodeBeskrivelse?: Text;
  readonly aar?: string;
  readonly fraDato?: string;
  readonly tilDato?: string;
  readonly terminTekniskNavn?: string;
}

export interface Betalingsinformasjon {
  readonly kidnummer?: string;
  readonly meldingSendtTilMottaker?: string;
  readonly valutakode?: string;
  readonly konto?: {
    readonly bankinformasjon?: string;
    readonly kontoeiersNavn?: string;
    readonly kontonummer?: string;
    readonly iban?: string;
    readonly swiftBIC?: string;
  };
}

/** A payment set against an instalment. `betaltFra` and `plasseringsdato` are the first published spelling. */
export interface PlassertInnbetaling {
  readonly innbetalingsIdentifikator: string;
  readonly plassertBeloep: number;
  readonly plassertDato?: string;
  readonly plasseringsdato?: string;
  readonly innbetalingsdato?: string;
  readonly innbetaltBeloep?: number;
  readonly innbetaltFra?: Betalingsinformasjon;
  readonly betaltFra?: Betalingsinformasjon;
  readonly innbetalingstype?: string;
}

export interface PlassertMotkrav {
  readonly kravforfallsIdentifikator: string;
  readonly plassertBeloep: number;
  readonly plassertDato: string;
  readonly kravtype: string;
  readonly kravbeskrivelse?: Text;
  readonly kravperiode?: Kravperiode | string;
  readonly forfallsdato?: string;
}

export interface PlassertUtbetaling {
  readonly utbetalingsidentifikator: string;
  readonly utbetaltBeloep: number;
  readonly utbetaltDato: string;
  readonly betaltTil: Betalingsinformasjon;
  readonly plassertBeloep: number;
  readonly plassertDato: string;
}

export interface Kravforfall {
  readonly kravforfallsIdentifikator: string;
  readonly forfallsdato?: string;
  readonly opprinneligBeloep: number;
  readonly gjenstaaendeBeloep: number;
  readonly utsattIverksettelse?: boolean;
  readonly betalingsinformasjon?: Betalingsinformasjon;
  readonly plassertInnbetaling?: readonly PlassertInnbetaling[];
  readonly plassertMotkrav?: readonly PlassertMotkrav[];
  readonly plassertUtbetaling?: readonly PlassertUtbetaling[];
}

export interface Krav {
  readonly partIdentifikator?: string;
  readonly kravidentifikator: string;
  readonly kravtype: string;
  readonly kravgruppe: string;
  readonly kravbeskrivelse?: Text;
  readonly kravperiode?: Kravperiode | string;
  readonly opprettelsesdatoForKrav: string;
  readonly opprinneligBeloep: number;
  readonly gjenstaaendeBeloep: number;
  readonly stipulerteRenter?: number;
  readonly fastsettingsmaate?: string;
  readonly hovedstolKravidentifikator?: string;
  readonly kravforfall: readonly Kravforfall[];
}

/** A payment's placement, with `kravforfallIdentifikator` spelled as the real one spells it here. */
export interface PlassertKrav {
  readonly kravforfallIdentifikator: string;
  readonly plassertBeloep: number;
  readonly plassertDato?: string;
  readonly plasseringsdato?: string;
  readonly kravbeskrivelse?: Text;
  readonly kravforfallsdato?: string;
  readonly opprinneligKravforfallsbeloep: number;
  readonly gjenstaaendeKravforfallsbeloep: number;
}

export interface Innbetaling {
  readonly partIdentifikator: string;
  readonly innbetalingsidentifikator: string;
  readonly innbetalingsdato: string;
  readonly innbetaltBeloep: number;
  readonly uplassertBeloep: number;
  readonly innbetalingstype: string;
  readonly plassertKrav?: readonly PlassertKrav[];
  readonly plassertInnbetalingMotKrav?: readonly PlassertKrav[];
  readonly mottakersKontonummer?: { readonly kontonummer: string };
  readonly betaltTilKonto?: { readonly kontonummer: string };
  readonly innbetaltFra?: Betalingsinformasjon;
  readonly betaltFra?: Betalingsinformasjon;
}

interface KreditKrav {
  readonly kravforfallidentifikator: string;
  readonly opprinneligBeloep: number;
  readonly gjenstaaendeBeloep: number;
  readonly utbetaltBeloep: number;
  readonly kravbeskrivelse?: Text;
  readonly kravtype: string;
  readonly kravperiode?: Kravperiode | string;
}

export interface Utbetaling {
  readonly partIdentifikator: string;
  readonly utbetalingsidentifikator: string;
  readonly utbetaltdato: string;
  readonly utbetaltBeloep: number;
  readonly betaltTil: Betalingsinformasjon;
  readonly utbetalingstatus: string;
  readonly grunnlagForUtbetaling: { readonly kreditKrav: readonly KreditKrav[] };
}

export interface Sums {
  readonly sumStipulerteRenter: number;
  readonly sumForfalteKrav: number;
  readonly sumIkkeForfalteKrav: number;
  readonly saldo: number;
}

/** A row that breaks the shapes on purpose, or carries fields that no client knows. */
export type OddRow = Readonly<Record<string, unknown>>;

export interface Aapnekrav {
  readonly partIdentifikator: string;
  readonly skjermet: boolean;
  readonly aapentKravMedGjenstaaendeBeloep?: readonly (Krav | OddRow)[];
  readonly innbetalingMedUplassertBeloep?: readonly Innbetaling[];
  readonly totalOversikt?: Sums & { readonly sumUplasserteInnbetalinger: number };
  readonly oversiktPerKravgruppe?: readonly (Sums & { readonly kravgruppe: string })[];
}

/** Everything that the sandbox's Skatteetaten holds on a party, for all time. */
export interface PartyLedger {
  readonly party: string;
  readonly situation: string;
  readonly skjermet: boolean;
  readonly aapnekrav: Aapnekrav;
  readonly krav: readonly (Krav | OddRow)[];
  readonly innbetalinger: readonly Innbetaling[];
  readonly utbetalinger: readonly Utbetaling[];
  /** What the list of payouts is called, where it is not `utbetaling`. */
  readonly payoutList?: 'innbetaling';
}
