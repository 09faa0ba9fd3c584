import 'server-only';
import type { Consent } from '#lib/consent/consent.ts';
import { type PortalError, type PortalErrorCode, portalError } from '#lib/core/portal-error.ts';
import type { Source } from '#lib/tax-account/domain.ts';
import { raceDeadline } from '#server/platform/http/deadline.ts';
import { transportError } from '#server/platform/http/log-failure.ts';
import { log } from '#server/platform/observability/log.ts';
import { QueueTicket } from '#server/platform/limiter/queue-ticket.ts';
import { instruments } from '#server/platform/observability/instruments.ts';
import { inSpan } from '#server/platform/observability/spans.ts';
import { type FetcherSettings, SourceFetcher } from './fetch-source.ts';
import { SingleFlight } from './single-flight.ts';
import { decryptSnapshot, getCached, getCachedSealed, type SealedAnswer } from './snapshots.ts';
import type {
  LoadOptions,
  RecordSource,
  SourceKey,
  SourceOutcome,
  SourceValues,
  TaxAccountLoad,
} from './source-outcome.ts';
import { recordsOfYear } from './year-period.ts';

/** The consent in force, and the one that ended most recently. */
interface ConsentState {
  readonly current: Pick<Consent, 'id'> | undefined;
  readonly last: Pick<Consent, 'status'> | undefined;
}

export interface TaxAccountCacheSettings extends FetcherSettings {
  readonly getConsentState: (orgnr: string, now: Date) => Promise<ConsentState>;
  /** For how long an answer is fresh. */
  readonly cacheSeconds: number;
  /** The same for a person who asks for newer answers, when that is shorter. */
  readonly refreshSeconds: number;
  /** Milliseconds in the queue after which a stale answer is shown. Default 1 000. */
  readonly queueWaitMs?: number;
}

/** What is to be loaded, and what the database has about it, which the four answers of a page read together. */
interface LoadRequest {
  readonly orgnr: string;
  readonly now: Date;
  readonly options: LoadOptions;
  readonly year?: number | undefined;
  readonly stored: Promise<ConsentState & { readonly cached: ReadonlyMap<string, SealedAnswer> }>;
}

/** A call to Skatteetaten that everyone who wants its answer shares. */
interface Flight<T> {
  readonly ticket: QueueTicket;
  readonly outcome: Promise<T>;
}

type FlightsBySource = { readonly [S in Source]: SingleFlight<Flight<SourceOutcome<SourceValues[S]>>> };

/** An outcome, and how it came about, for monitoring. */
interface Served<T> {
  readonly outcome: SourceOutcome<T>;
  readonly from: 'cache' | 'stale-while-revalidate' | 'coalesced' | SourceOutcome<unknown>['kind'];
}

/** With the call itself, and a token, a page then comes within two seconds. */
const QUEUE_WAIT_MS = 1_000;

/**
 * About as long as a person looks around in one visit. Answers that are older may be from another day, with other interest and
 * payments: they are worth the whole wait.
 */
export const STALE_WHILE_REVALIDATE_MS = 15 * 60_000;

/** Failures between systems: they say nothing about the consent or the business, so a stale answer may be shown. */
const BETWEEN_SYSTEMS: ReadonlySet<PortalErrorCode> = new Set([
  'upstream-unavailable',
  'upstream-malformed',
  'upstream-busy',
  'setup-refused',
  'request-refused',
]);

const STILL_QUEUED = portalError('upstream-busy', {
  upstream: 'skatteetaten',
  operatorAdvice: 'A stale answer was shown, since the call for a new one was still queued.',
});

/** What other features need of the tax account. */
export type TaxAccount = Pick<TaxAccountCache, 'loadOpenAccount' | 'loadYear'>;

/**
 * The answers of Skatteetaten as the pages see them, and only while a consent is in force: fresh ones from the database, else
 * new ones from Skatteetaten. Stale ones are shown while the call is queued (stale-while-revalidate) and when it fails
 * (stale-if-error), with their age and the reason. Whether a person may see a business is the caller's to check. No
 * promise rejects.
 */
export class TaxAccountCache {
  readonly #settings: TaxAccountCacheSettings;
  readonly #fetcher: SourceFetcher;
  readonly #flights: FlightsBySource = {
    'open-claims': new SingleFlight(),
    claims: new SingleFlight(),
    payments: new SingleFlight(),
    payouts: new SingleFlight(),
  };

  constructor(settings: TaxAccountCacheSettings) {
    this.#settings = settings;
    this.#fetcher = new SourceFetcher(settings);
  }

  /** The four answers of the overview, side by side: what is open, and the last twelve months. */
  load(orgnr: string, now: Date, options: LoadOptions = {}): TaxAccountLoad {
    const sources = ['open-claims', 'claims', 'payments', 'payouts'] as const;
    const request = { orgnr, now, options, stored: this.#read(sources, { orgnr, now, options }) };
    return {
      openAccount: this.#serve('open-claims', request),
      claims: this.#serve('claims', request),
      payments: this.#serve('payments', request),
      payouts: this.#serve('payouts', request),
    };
  }

  /** What is open, alone, for pages and files that show nothing else. */
  loadOpenAccount(
    orgnr: string,
    now: Date,
    options: LoadOptions = {},
  ): Promise<SourceOutcome<SourceValues['open-claims']>> {
    return this.loadSource('open-claims', orgnr, now, options);
  }

  /** One answer alone. */
  loadSource<S extends Source>(
    source: S,
    orgnr: string,
    now: Date,
    options: LoadOptions & { readonly year?: number } = {},
  ): Promise<SourceOutcome<SourceValues[S]>> {
    const about = { orgnr, now, options, year: options.year };
    return this.#serve(source, { ...about, stored: this.#read([source], about) });
  }

  /**
   * One list of a calendar year. Payments and payouts are those dated in the year; which claims Skatteetaten counts to a year
   * is not documented, so all that it gives are kept.
   */
  async loadYear<S extends RecordSource>(
    source: S,
    orgnr: string,
    year: number,
    now: Date,
    options: LoadOptions = {},
  ): Promise<SourceOutcome<SourceValues[S]>> {
    const outcome = await this.loadSource(source, orgnr, now, { ...options, year });
    return outcome.kind === 'fresh' || outcome.kind === 'stored'
      ? { ...outcome, value: recordsOfYear(outcome.value, year) }
      : outcome;
  }

  async #read(
    sources: readonly Source[],
    { orgnr, now, options: { consent }, year }: Omit<LoadRequest, 'stored'>,
  ): LoadRequest['stored'] {
    const { getConsentState, database } = this.#settings;
    const state =
      consent === undefined ? await getConsentState(orgnr, now) : { current: consent, last: undefined };
    if (state.current === undefined) return { ...state, cached: new Map() };
    const key = { orgnr, consentId: state.current.id, year };
    return { ...state, cached: await getCachedSealed(await database(), key, sources) };
  }

  #serve<S extends Source>(source: S, request: LoadRequest): Promise<SourceOutcome<SourceValues[S]>> {
    return inSpan(`load ${source}`, {}, async (span) => {
      const { outcome, from } = await this.#answer(source, request);
      span.setAttribute('portal.from', from);
      instruments().answers.inc({ source, from });
      return outcome;
    }).catch(databaseFailed);
  }

  async #answer<S extends Source>(source: S, request: LoadRequest): Promise<Served<SourceValues[S]>> {
    const { orgnr, year, options } = request;
    const { current, last, cached } = await request.stored;
    if (current === undefined) return withoutConsent(last);
    const key = { orgnr, source, consentId: current.id, year };
    const stale = cached.get(source);
    const fresh = this.#fresh(key, stale, request);
    if (fresh !== undefined) return { outcome: fresh, from: 'cache' };

    const flightKey = `${current.id}/${year ?? ''}`;
    const isCoalesced = this.#flights[source].has(flightKey);
    const flight = this.#flights[source].join(flightKey, () => this.#startFlight(key, request.now));
    const priority = stale === undefined ? 'interactive' : 'interactive-with-stale';
    const leave = options.inBackground === true ? undefined : flight.ticket.addWaiter(priority);
    try {
      const meanwhile = await this.#staleWhileRevalidate(key, flight, { stale, request });
      if (meanwhile !== undefined) return { outcome: meanwhile, from: 'stale-while-revalidate' };
      const outcome = await this.#revalidate(key, flight);
      return { outcome, from: isCoalesced ? 'coalesced' : outcome.kind };
    } finally {
      leave?.();
    }
  }

  /** The cached answer, when it is new enough to be shown without asking Skatteetaten. */
  #fresh<S extends Source>(
    key: SourceKey<S>,
    cached: SealedAnswer | undefined,
    { now, options }: LoadRequest,
  ): SourceOutcome<SourceValues[S]> | undefined {
    const { cacheSeconds, refreshSeconds } = this.#settings;
    const maxAge = { default: cacheSeconds, refresh: Math.min(refreshSeconds, cacheSeconds), 'no-cache': 0 };
    const ageMs = cached === undefined ? Infinity : now.getTime() - cached.fetchedAt.getTime();
    if (cached === undefined || ageMs > maxAge[options.cache ?? 'default'] * 1000) return undefined;
    const value = decryptSnapshot(cached.sealed, key);
    return value === undefined ? undefined : { kind: 'fresh', value, fetchedAt: cached.fetchedAt };
  }

  /** The cached answer, when it may be shown and the call for a new one is still queued after a second. */
  async #staleWhileRevalidate<S extends Source>(
    key: SourceKey<S>,
    { ticket, outcome }: Flight<unknown>,
    { stale, request }: { readonly stale: SealedAnswer | undefined; readonly request: LoadRequest },
  ): Promise<SourceOutcome<SourceValues[S]> | undefined> {
    const { now, options } = request;
    if (stale === undefined || (options.cache ?? 'default') !== 'default') return undefined;
    if (now.getTime() - stale.fetchedAt.getTime() > STALE_WHILE_REVALIDATE_MS) return undefined;
    const started = ticket.startsWithin(this.#settings.queueWaitMs ?? QUEUE_WAIT_MS);
    const isSoon = Promise.race([outcome.then(() => true), started]);
    if (await raceDeadline(isSoon, () => true)) return undefined;
    // Read again: when the consent has ended the answer is erased, and the call will say so.
    const shown = await this.#staleIfError(key, STILL_QUEUED);
    return shown.kind === 'stored' ? shown : undefined;
  }

  /** The outcome of the call, or the cached answer when the person's own time is up. */
  #revalidate<S extends Source>(
    key: SourceKey<S>,
    { outcome }: Flight<SourceOutcome<SourceValues[S]>>,
  ): Promise<SourceOutcome<SourceValues[S]>> {
    return raceDeadline(outcome, () => this.#staleIfError(key, transportError('skatteetaten', 'timeout')));
  }

  /** The cached answer with its age and the error, when the error allows it; else the error. */
  async #staleIfError<S extends Source>(
    key: SourceKey<S>,
    error: PortalError,
  ): Promise<SourceOutcome<SourceValues[S]>> {
    const isBetweenSystems = BETWEEN_SYSTEMS.has(error.code);
    const stale = isBetweenSystems ? await getCached(await this.#settings.database(), key) : undefined;
    return stale === undefined ? { kind: 'failed', error } : { kind: 'stored', ...stale, error };
  }

  /** Begins a call that callers may join. */
  #startFlight<S extends Source>(key: SourceKey<S>, now: Date): Flight<SourceOutcome<SourceValues[S]>> {
    const ticket = new QueueTicket();
    const outcome = this.#fetcher.fetch(key, { now, ticket }).then((fetched) => {
      if (fetched.kind === 'failed') return this.#staleIfError(key, fetched.error);
      return fetched.kind === 'consent-unknown' ? { ...fetched, kind: 'failed' as const } : fetched;
    });
    return { ticket, outcome };
  }
}

const withoutConsent = (last: ConsentState['last']): Served<never> =>
  last === undefined
    ? { outcome: { kind: 'failed', error: portalError('consent-missing') }, from: 'failed' }
    : { outcome: { kind: 'consent-ended', status: last.status }, from: 'consent-ended' };

/** The portal's own database failed, or there is a bug: a promise that rejects before a page awaits it ends the process. */
function databaseFailed(error: unknown): SourceOutcome<never> {
  log().error({ err: error }, 'loading a tax account failed');
  return {
    kind: 'failed',
    error: portalError('upstream-unavailable', { upstream: 'database', severity: 'alarm' }),
  };
}
