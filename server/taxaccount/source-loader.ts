import 'server-only';
import type { ConsentSummary } from '#lib/consent/consent.ts';
import { portalError } from '#lib/errors/portal-error.ts';
import type { Source } from '#lib/taxaccount/domain.ts';
import { log } from '#server/log/log.ts';
import { Flights } from './flights.ts';
import { askForSource, newAnswer, type SourceDeps } from './load-source.ts';
import type { SourceOutcome, SourceValues } from './source-outcome.ts';

export interface TaxAccountDeps extends Omit<SourceDeps, 'reconciliations'> {
  readonly consentOf: (orgnr: string, now: Date) => Promise<Pick<ConsentSummary, 'current' | 'last'>>;
  /** For how long an answer is shown again without asking Skatteetaten. */
  readonly cacheSeconds: number;
  /** The same for somebody who asks for newer ones, when that is shorter. */
  readonly refreshSeconds: number;
}

export interface LoadOptions {
  /** Only answers that came after `now`: of people who ask at the same time one makes the call. */
  readonly fresh?: boolean;
  /** A person asks for newer answers: those of `refreshSeconds` are new enough, however often they ask. */
  readonly asked?: boolean;
}

/** What to load, and how the business stands with its consent, which several loads may share. */
interface Wish {
  readonly orgnr: string;
  readonly consent: ReturnType<TaxAccountDeps['consentOf']>;
  readonly now: Date;
  readonly options: LoadOptions;
  /** See `SourceKey`. */
  readonly year?: number;
}

/** Loads one answer of a business; never rejects. */
export interface SourceLoader {
  readonly consentOf: TaxAccountDeps['consentOf'];
  load<S extends Source>(source: S, wish: Wish): Promise<SourceOutcome<SourceValues[S]>>;
}

type FlightsOfSources = { readonly [S in Source]: Flights<SourceOutcome<SourceValues[S]>> };

/**
 * What stands between the pages and the four calls: answers from the store while they are new, else from Skatteetaten, and
 * the last good ones when it fails for now; only ever under a consent in force. Everybody who wants the same at the same
 * time shares one call.
 */
export function createSourceLoader(settings: TaxAccountDeps): SourceLoader {
  const deps: TaxAccountDeps & SourceDeps = { ...settings, reconciliations: new Flights() };
  const flights: FlightsOfSources = {
    'open-claims': new Flights(),
    claims: new Flights(),
    payments: new Flights(),
    payouts: new Flights(),
  };
  return {
    consentOf: deps.consentOf,
    load: <S extends Source>(source: S, wish: Wish): Promise<SourceOutcome<SourceValues[S]>> =>
      outcomeOf(deps, source, flights[source], wish).catch(bookkeepingFailed),
  };
}

async function outcomeOf<S extends Source>(
  deps: TaxAccountDeps & SourceDeps,
  source: S,
  flights: FlightsOfSources[S],
  { orgnr, consent, now, options, year }: Wish,
): Promise<SourceOutcome<SourceValues[S]>> {
  const { current, last } = await consent;
  if (current === undefined) {
    return last === undefined
      ? { kind: 'failed', error: portalError('consent-missing') }
      : { kind: 'consent-ended', status: last.status };
  }
  const key = { orgnr, source, consentId: current.id, year };
  const since = new Date(now.getTime() - oldestShown(options, deps) * 1000);
  const stored = await newAnswer(deps, key, since);
  if (stored !== undefined) return stored;
  // Looked at once more: another's call may have ended since, and then one more would ask for what has just come.
  return flights.join(
    `${current.id}/${year ?? ''}`,
    async () => (await newAnswer(deps, key, since)) ?? askForSource(deps, key, now),
  );
}

/** How old an answer may be, in seconds, and still be shown without asking Skatteetaten. */
function oldestShown(
  { fresh, asked }: LoadOptions,
  { cacheSeconds, refreshSeconds }: Pick<TaxAccountDeps, 'cacheSeconds' | 'refreshSeconds'>,
): number {
  if (fresh === true) return 0;
  return asked === true ? Math.min(refreshSeconds, cacheSeconds) : cacheSeconds;
}

/** The portal's own database failed, or there is a bug: promises on their way must never reject unheard. */
function bookkeepingFailed(error: unknown): SourceOutcome<never> {
  log().error({ err: error }, 'loading a tax account failed');
  return {
    kind: 'failed',
    error: portalError('upstream-unavailable', { upstream: 'database', severity: 'alarm' }),
  };
}
