import { createPublicKey, type KeyObject } from 'node:crypto';
import { SUPPLIER } from '../../data/scenarios/people.ts';
import type { SandboxCore } from '../../create-sandbox.ts';
import type { SigningKey } from '../../core/keys.ts';

interface RegisteredKey {
  readonly publicKey: KeyObject;
  /** Milliseconds since the epoch, by Maskinporten's clock. */
  readonly expiresAt: number;
}

export interface MaskinportenClient {
  readonly clientId: string;
  readonly orgnr: string;
  /** Registered keys by `kid`; a client without any uses its enterprise certificate. */
  readonly keys: ReadonlyMap<string, RegisteredKey>;
  readonly scopes: readonly string[];
}

export interface ClientRegister {
  find(clientId: string): MaskinportenClient | undefined;
  /** True when the scope's owner has granted it to the organisation. */
  isGranted(scope: string, orgnr: string): boolean;
  /** True when `consumer` has delegated its scopes to `supplier` in Altinn. */
  isDelegated(consumer: string, supplier: string): boolean;
}

/** A registered key lives for a year from its upload, which is when the sandbox starts. */
const YEAR_MS = 365 * 86_400_000;

const SCOPES = [
  'altinn:consentrequests.write',
  'altinn:consentrequests.read',
  'skatteetaten:kravogbetalinger',
];

/** The bank with registered keys and with a certificate, and the supplier that may act for the bank, in the same two ways. */
export function createClientRegister(sandbox: SandboxCore): ClientRegister {
  const { orgnr: bank } = sandbox.config.bank;
  const expiresAt = sandbox.clock.now('maskinporten') + YEAR_MS;
  const clients: readonly MaskinportenClient[] = [
    {
      clientId: 'bank-portal',
      orgnr: bank,
      keys: registered(sandbox.clientKeys.maskinporten, expiresAt),
      scopes: SCOPES,
    },
    { clientId: 'bank-portal-certificate', orgnr: bank, keys: new Map(), scopes: SCOPES },
    { clientId: 'supplier-portal-certificate', orgnr: SUPPLIER.orgnr, keys: new Map(), scopes: SCOPES },
    {
      clientId: 'supplier-portal',
      orgnr: SUPPLIER.orgnr,
      keys: registered(sandbox.clientKeys['maskinporten-supplier'], expiresAt),
      scopes: SCOPES,
    },
  ];
  return {
    find: (clientId) => clients.find((client) => client.clientId === clientId),
    isGranted: (scope, orgnr) => SCOPES.includes(scope) && orgnr === bank,
    isDelegated: (consumer, supplier) => consumer === bank && supplier === SUPPLIER.orgnr,
  };
}

function registered({ kid, privateKey }: SigningKey, expiresAt: number): ReadonlyMap<string, RegisteredKey> {
  return new Map([[kid, { publicKey: createPublicKey(privateKey), expiresAt }]]);
}
