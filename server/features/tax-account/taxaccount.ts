import 'server-only';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { config } from '#server/platform/config/config.ts';
import { reconcileAfterRefusal, standingOf } from '#server/features/consent/consent.ts';
import { database } from '#server/platform/db/client.ts';
import { tokenSource } from '#server/integrations/maskinporten/maskinporten.ts';
import { skatteetatenClient } from '#server/integrations/skatteetaten/skatteetaten.ts';
import type { LoadOptions, SourceOutcome, SourceValues } from './source-outcome.ts';
import { lastAnswerAt as latestAnswer, storedAccount } from './stored-account.ts';
import { TaxAccountCache } from './tax-account-cache.ts';

export type { LoadOptions, RecordSource, SourceOutcome, TaxAccountLoad } from './source-outcome.ts';

// Next loads modules more than once; people can share a call only when there is one register of calls under way.
const holder: typeof globalThis & { portalTaxAccountCache?: TaxAccountCache } = globalThis;

/** See tax-account-cache.ts. */
export const loadTaxAccount: TaxAccountCache['load'] = (...request) => cache().load(...request);

/** See tax-account-cache.ts. */
export const loadYear: TaxAccountCache['loadYear'] = (...request) => cache().loadYear(...request);

/** What is open, alone, for pages and files that show nothing else. Whether the person may see it is the caller's to check. */
export const loadOpenAccount = (
  orgnr: string,
  now: Date,
  options: LoadOptions = {},
): Promise<SourceOutcome<SourceValues['open-claims']>> =>
  cache().loadSource('open-claims', orgnr, now, options);

/** See stored-account.ts. */
export const storedOpenAccount = async (orgnr: string, now: Date): Promise<OpenAccount | undefined> =>
  storedAccount(await database(), orgnr, now);

/** See stored-account.ts. */
export const lastAnswerAt = async (orgnr: string): Promise<Date | undefined> =>
  latestAnswer(await database(), orgnr);

const cache = (): TaxAccountCache => (holder.portalTaxAccountCache ??= create());

function create(): TaxAccountCache {
  const { skatteetaten, upstream } = config();
  return new TaxAccountCache({
    client: skatteetatenClient(),
    tokens: tokenSource(),
    scope: skatteetaten.scope,
    database,
    getConsentState: standingOf,
    syncAfterRefusal: reconcileAfterRefusal,
    cacheSeconds: upstream.cacheSeconds,
    refreshSeconds: upstream.refreshSeconds,
    clock: () => new Date(),
  });
}
