import 'server-only';
import type { OpenAccount } from '#lib/taxaccount/domain.ts';
import { config } from '#server/config/config.ts';
import { reconcileAfterRefusal, standingOf } from '#server/consent/consent.ts';
import { database, passingDatabase } from '#server/db/client.ts';
import { requestDeadlineMs } from '#server/http/request-deadline.ts';
import { tokenSource } from '#server/maskinporten/maskinporten.ts';
import { skatteetatenClient } from '#server/skatteetaten/skatteetaten.ts';
import { createAsks } from './asks.ts';
import { createLoadTaxAccount, type LoadTaxAccount } from './load.ts';
import { createSourceLoader, type LoadOptions, type SourceLoader } from './source-loader.ts';
import type { SourceOutcome, SourceValues } from './source-outcome.ts';
import { lastAnswerAt as latestAnswer, storedAccount } from './stored-account.ts';
import { createLoadYear, type LoadYear } from './year.ts';

export type { SourceOutcome, TaxAccountLoad } from './source-outcome.ts';

// Next loads modules more than once; people can share a call only when there is one register of calls under way.
const holder: typeof globalThis & { portalSourceLoader?: SourceLoader } = globalThis;

/** See load.ts. */
export const loadTaxAccount: LoadTaxAccount = (orgnr, now, options) =>
  createLoadTaxAccount(loader())(orgnr, now, options);

/** See year.ts. */
export const loadYear: LoadYear = (source, orgnr, year, now, options) =>
  createLoadYear(loader())(source, orgnr, year, now, options);

/** What is open, alone, for pages and files that show nothing else. Whether the person may see it is the caller's to check. */
export const loadOpenAccount = (
  orgnr: string,
  now: Date,
  options: LoadOptions = {},
): Promise<SourceOutcome<SourceValues['open-claims']>> => {
  const consent = loader().standingOf(orgnr, now);
  return loader().load('open-claims', { orgnr, consent, now, options });
};

/** See stored-account.ts. */
export const storedOpenAccount = async (orgnr: string, now: Date): Promise<OpenAccount | undefined> =>
  storedAccount(await database(), orgnr, now);

/** See stored-account.ts. */
export const lastAnswerAt = async (orgnr: string): Promise<Date | undefined> =>
  latestAnswer(await database(), orgnr);

const loader = (): SourceLoader => (holder.portalSourceLoader ??= create());

function create(): SourceLoader {
  const { skatteetaten, upstream, databaseUrl } = config();
  const leaseMs = requestDeadlineMs(upstream.timeoutMs);
  return createSourceLoader({
    client: skatteetatenClient(),
    tokens: tokenSource(),
    scope: skatteetaten.scope,
    database,
    standingOf,
    reconcileAfterRefusal,
    cacheSeconds: upstream.cacheSeconds,
    refreshSeconds: upstream.refreshSeconds,
    clock: () => new Date(),
    // The embedded database serves one process.
    ...(databaseUrl === undefined ? {} : { asks: createAsks({ database: passingDatabase, leaseMs }) }),
  });
}
