import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { standingOf } from '#server/consent/consent-of.ts';
import { reconcileAfterRefusal } from '#server/consent/reconcile.ts';
import { testConsentDeps } from '#server/consent/testing.ts';
import type { Db } from '#server/db/client.ts';
import { businesses, consentEvents, consents, persons } from '#server/db/schema/index.ts';
import { testTokenSource } from '#server/maskinporten/testing.ts';
import {
  type AcceptedConsent,
  acceptedConsent,
  testSkatteetatenClient,
} from '#server/skatteetaten/testing.ts';
import type { Gate } from '#server/skatteetaten/gate.ts';
import { createAsks } from './asks.ts';
import { createSourceLoader, type SourceLoader } from './source-loader.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
type TaxAccountDouble = Parameters<typeof testConsentDeps>[0] &
  Parameters<typeof testSkatteetatenClient>[0] & {
    readonly consents: { add(consent: AcceptedConsent): unknown };
  };

/**
 * A portal process of its own, on a sandbox and a test database: its tokens, its queue unless the test brings one, its calls
 * under way. Somebody who has older figures to see waits for no turn that is not free at once.
 */
export function testSourceLoader(sandbox: TaxAccountDouble, db: Db, gate?: Gate): SourceLoader {
  const now = () => new Date(sandbox.clock.now('altinn'));
  const tokens = testTokenSource(sandbox, now);
  const deps = { ...testConsentDeps(sandbox, db), tokens };
  return createSourceLoader({
    database: deps.database,
    tokens,
    client: testSkatteetatenClient(sandbox, gate),
    patienceMs: 0,
    asks: createAsks({ database: deps.database, leaseMs: 60_000 }),
    scope: 'skatteetaten:kravogbetalinger',
    cacheSeconds: 60,
    refreshSeconds: 30,
    clock: now,
    standingOf: (orgnr, at) => standingOf(deps, orgnr, at),
    reconcileAfterRefusal: (id, learntBy, at) => reconcileAfterRefusal(deps, id, learntBy, at),
  });
}

/** A person, and the businesses of a sandbox as the bank knows them. */
export async function seedBusinesses(
  db: Db,
  personId: string,
  known: readonly Pick<typeof businesses.$inferInsert, 'orgnr' | 'name' | 'form'>[],
): Promise<void> {
  const now = new Date();
  await db.insert(persons).values({ id: personId, pidHash: 'hash', createdAt: now });
  await db
    .insert(businesses)
    .values(known.map(({ orgnr, name, form }) => ({ orgnr, name, form, importedAt: now })));
}

/** A consent in force, at Altinn and in the portal's books; an earlier one of the business is forgotten. Gives its id. */
export async function grantForTest(
  sandbox: TaxAccountDouble,
  db: Db,
  { orgnr, personId }: { readonly orgnr: string; readonly personId: string },
): Promise<string> {
  await forgetConsents(db, orgnr);
  const now = sandbox.clock.now('altinn');
  const consent = acceptedConsent(orgnr, sandbox.config.bank.orgnr, now);
  sandbox.consents.add(consent);
  await db.insert(consents).values({
    id: consent.id,
    orgnr,
    status: 'granted',
    stateHash: consent.id,
    requestedBy: personId,
    requestedSessionHash: 'session',
    requestedAt: new Date(now),
    grantedAt: new Date(now),
    validTo: new Date(consent.validTo),
  });
  return consent.id;
}

/** Takes away a business's consents, and with them what was fetched under them. */
export async function forgetConsents(db: Db, orgnr: string): Promise<void> {
  const ids = db.select({ id: consents.id }).from(consents).where(eq(consents.orgnr, orgnr));
  await db.delete(consentEvents).where(inArray(consentEvents.consentId, ids));
  await db.delete(consents).where(eq(consents.orgnr, orgnr));
}
