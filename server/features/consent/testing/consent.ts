import 'server-only';
import { createAltinnClient } from '#server/integrations/altinn/altinn-client.ts';
import { projectClients } from '#server/features/portfolio/project-clients.ts';
import type { Db } from '#server/platform/db/client.ts';
import {
  altinnFeed,
  businesses,
  consentEvents,
  consents,
  mandates,
  persons,
  sharing,
  sharingEvents,
  snapshots,
  visits,
} from '#server/platform/db/schema/index.ts';
import {
  TEST_UPSTREAM,
  testTokenSource,
  type FakeMaskinporten,
} from '#server/integrations/maskinporten/testing/maskinporten.ts';
import type { ConsentDeps } from '../deps.ts';
import { consentEffects } from '#server/effects.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
interface AltinnDouble extends FakeMaskinporten {
  readonly config: {
    readonly urls: { readonly maskinporten: string; readonly altinn: string };
    readonly bank: { readonly orgnr: string };
  };
  readonly clock: { now(system: 'altinn'): number };
}

/** A business with two persons, another one with a third, and one that Altinn does not know. */
export const TEST_BUSINESS = { orgnr: '312819481', name: 'Havgløtt Fisk AS' } as const;
export const OTHER_BUSINESS = { orgnr: '211993510', name: 'Fremmed Handel AS' } as const;
export const UNKNOWN_TO_ALTINN = { orgnr: '999999999', name: 'Ukjent AS' } as const;

export const KARI = {
  personId: '00000000-0000-4000-8000-000000000001',
  sessionHash: 'session-of-kari',
} as const;
export const PER = {
  personId: '00000000-0000-4000-8000-000000000002',
  sessionHash: 'session-of-per',
} as const;
export const EVA = {
  personId: '00000000-0000-4000-8000-000000000003',
  sessionHash: 'session-of-eva',
} as const;

/** The service's connections, to a sandbox and a test database. */
export function testConsentDeps(sandbox: AltinnDouble, db: Db): ConsentDeps {
  const now = () => new Date(sandbox.clock.now('altinn'));
  const tokens = testTokenSource(sandbox, now);
  const bankOrgnr = sandbox.config.bank.orgnr;
  return {
    database: () => Promise.resolve(db),
    altinn: createAltinnClient({
      config: {
        baseUrl: new URL(sandbox.config.urls.altinn),
        consentPagesUrl: new URL(sandbox.config.urls.altinn),
        resource: 'ske-samtykke-krav-og-betalinger',
      },
      bankOrgnr,
      upstream: TEST_UPSTREAM,
      tokens,
    }),
    tokens,
    portalUrl: new URL('http://localhost:3000'),
    bankOrgnr,
    validDays: 90,
    effects: consentEffects,
  };
}

/** Writes the businesses and persons above into an empty database. */
export async function seedCustomers(db: Db): Promise<void> {
  const at = new Date('2026-01-01T00:00:00Z');
  const customers = [TEST_BUSINESS, OTHER_BUSINESS, UNKNOWN_TO_ALTINN];
  await db.insert(businesses).values(customers.map((one) => ({ ...one, form: 'AS', importedAt: at })));
  await projectClients(
    db,
    customers.map(({ orgnr }) => orgnr),
  );
  await db
    .insert(persons)
    .values([KARI, PER, EVA].map(({ personId: id }) => ({ id, pidHash: `hash-${id}`, createdAt: at })));
  await db.insert(mandates).values([
    { personId: KARI.personId, orgnr: TEST_BUSINESS.orgnr, personName: 'Kari Granli', role: 'Daglig leder' },
    {
      personId: KARI.personId,
      orgnr: UNKNOWN_TO_ALTINN.orgnr,
      personName: 'Kari Granli',
      role: 'Daglig leder',
    },
    {
      personId: PER.personId,
      orgnr: TEST_BUSINESS.orgnr,
      personName: 'Per Havgløtt',
      role: 'Regnskapsfører',
    },
    { personId: EVA.personId, orgnr: OTHER_BUSINESS.orgnr, personName: null, role: 'Daglig leder' },
  ]);
}

/** Takes away every consent and what rests on it, so that the next test begins with none. */
export async function clearConsents(db: Db): Promise<void> {
  await db.delete(altinnFeed);
  await db.delete(sharing);
  await db.delete(sharingEvents);
  await db.delete(snapshots);
  await db.delete(visits);
  await db.delete(consentEvents);
  await db.delete(consents);
}

/** Stores an answer as if it had been fetched under a consent. */
export async function putSnapshot(db: Db, consentId: string, orgnr: string): Promise<void> {
  const answer = {
    source: 'open-account',
    periodKey: '-',
    fetchedAt: new Date(),
    keyId: 'k',
    sealed: 'sealed',
  };
  await db.insert(snapshots).values({ ...answer, consentId, orgnr });
}
