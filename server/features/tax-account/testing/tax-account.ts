import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { getConsentState } from '#server/features/consent/queries.ts';
import { syncAfterRefusal } from '#server/features/consent/sync.ts';
import { testConsentDeps } from '#server/features/consent/testing/consent.ts';
import type { Db } from '#server/platform/db/client.ts';
import { businesses, consentEvents, consents, persons } from '#server/platform/db/schema/index.ts';
import { testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import {
  type AcceptedConsent,
  acceptedConsent,
  testSkatteetatenClient,
} from '#server/integrations/skatteetaten/testing/skatteetaten.ts';
import type { Limiter } from '#server/platform/limiter/limiter.ts';
import { TaxAccountCache } from '../tax-account-cache.ts';
import { snapshotEffects } from '#server/effects.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
type TaxAccountDouble = Parameters<typeof testConsentDeps>[0] &
  Parameters<typeof testSkatteetatenClient>[0] & {
    readonly consents: { add(consent: AcceptedConsent): unknown };
  };

/**
 * The cache of one portal process, on a sandbox and a test database, with tokens, a limiter unless the test brings one, and
 * calls under way of its own. A stale answer is shown as soon as the call is queued.
 */
export function testTaxAccountCache(
  sandbox: TaxAccountDouble,
  db: Db,
  limiter?: Pick<Limiter, 'run'>,
): TaxAccountCache {
  const now = () => new Date(sandbox.clock.now('altinn'));
  const tokens = testTokenSource(sandbox, now);
  const deps = { ...testConsentDeps(sandbox, db), tokens };
  return new TaxAccountCache({
    database: deps.database,
    tokens,
    client: testSkatteetatenClient(sandbox, limiter),
    queueWaitMs: 0,
    scope: 'skatteetaten:kravogbetalinger',
    effects: snapshotEffects,
    cacheSeconds: 60,
    refreshSeconds: 30,
    clock: now,
    getConsentState: (orgnr, at) => getConsentState(deps, orgnr, at),
    syncAfterRefusal: (id, learntBy, at) => syncAfterRefusal(deps, id, learntBy, at),
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
