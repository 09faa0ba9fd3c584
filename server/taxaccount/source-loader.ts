import 'server-only';
import type { Consent } from '#lib/consent/consent.ts';
import { type PortalError, portalError } from '#lib/errors/portal-error.ts';
import type { Source } from '#lib/taxaccount/domain.ts';
import { beforeDeadline } from '#server/http/deadline.ts';
import { noAnswerError } from '#server/http/no-answer-error.ts';
import { log } from '#server/log/log.ts';
import { instruments } from '#server/telemetry/instruments.ts';
import { inSpan } from '#server/telemetry/spans.ts';
import { askOnce, type Asks } from './asks.ts';
import { Flights } from './flights.ts';
import { askForSource, lastGoodAnswer, newAnswer, type SourceDeps } from './load-source.ts';
import { comesSoon, mayShowMeanwhile, PATIENCE_MS, stakeOf } from './patience.ts';
import { SharedCalls } from './shared-calls.ts';
import { findSnapshot } from './snapshots.ts';
import type { SourceOutcome, SourceValues } from './source-outcome.ts';

/** The consent in force, and the one that ended most recently. */
interface Standing {
  readonly current: Pick<Consent, 'id'> | undefined;
  readonly last: Pick<Consent, 'status'> | undefined;
}

export interface TaxAccountDeps extends Omit<SourceDeps, 'reconciliations'> {
  readonly standingOf: (orgnr: string, now: Date) => Promise<Standing>;
  /** For how long an answer is shown again without asking Skatteetaten. */
  readonly cacheSeconds: number;
  /** The same for somebody who asks for newer ones, when that is shorter. */
  readonly refreshSeconds: number;
  /** How long somebody waits for a turn who has older figures to see, milliseconds; tests shorten it. */
  readonly patienceMs?: number;
  /** Where the bank's other processes say what they ask for; without it this process is the only one. */
  readonly asks?: Asks;
}

export interface LoadOptions {
  /** Only answers that came after `now`: of people who ask at the same time one makes the call. */
  readonly fresh?: boolean;
  /** A person asks for newer answers: those of `refreshSeconds` are new enough, however often they ask. */
  readonly asked?: boolean;
  /** No person waits: everybody else goes first in the queue towards Skatteetaten. */
  readonly inBackground?: boolean;
}

/** What to load, and how the business stands with its consent, which several loads may share. */
interface Wish {
  readonly orgnr: string;
  readonly consent: Promise<Standing>;
  readonly now: Date;
  readonly options: LoadOptions;
  /** See `SourceKey`. */
  readonly year?: number;
}

/** Loads one answer of a business; never rejects. */
export interface SourceLoader {
  readonly standingOf: TaxAccountDeps['standingOf'];
  load<S extends Source>(source: S, wish: Wish): Promise<SourceOutcome<SourceValues[S]>>;
}

type CallsOfSources = { readonly [S in Source]: SharedCalls<SourceOutcome<SourceValues[S]>> };

/**
 * What stands between the pages and the four calls: answers from the store while they are new, else from Skatteetaten, and
 * the last good ones when it fails for now, lets itself be waited for, or the page's own time is up; only ever under a consent
 * in force. Everybody who wants the same at the same time shares one call.
 */
export function createSourceLoader(settings: TaxAccountDeps): SourceLoader {
  const deps: TaxAccountDeps & SourceDeps = { ...settings, reconciliations: new Flights() };
  const calls: CallsOfSources = {
    'open-claims': new SharedCalls(),
    claims: new SharedCalls(),
    payments: new SharedCalls(),
    payouts: new SharedCalls(),
  };
  return {
    standingOf: deps.standingOf,
    load: <S extends Source>(source: S, wish: Wish): Promise<SourceOutcome<SourceValues[S]>> =>
      inSpan(`load ${source}`, {}, async (span) => {
        const { outcome, from } = await outcomeOf(deps, source, calls[source], wish);
        span.setAttribute('portal.from', from);
        instruments().answers.inc({ source, from });
        return outcome;
      }).catch(bookkeepingFailed),
  };
}

/**
 * Where an answer came from, for monitoring: the store while new, the store since the call still waits for its turn,
 * somebody else's call under way, or what a call gave.
 */
type Provenance = 'kept' | 'meanwhile' | 'shared' | SourceOutcome<unknown>['kind'];

interface Loaded<T> {
  readonly outcome: SourceOutcome<T>;
  readonly from: Provenance;
}

async function outcomeOf<S extends Source>(
  deps: TaxAccountDeps & SourceDeps,
  source: S,
  calls: CallsOfSources[S],
  { orgnr, consent, now, options, year }: Wish,
): Promise<Loaded<SourceValues[S]>> {
  const { current, last } = await consent;
  if (current === undefined) {
    return last === undefined
      ? { outcome: { kind: 'failed', error: portalError('consent-missing') }, from: 'failed' }
      : { outcome: { kind: 'consent-ended', status: last.status }, from: 'consent-ended' };
  }
  const key = { orgnr, source, consentId: current.id, year };
  const since = new Date(now.getTime() - oldestShown(options, deps) * 1000);
  const db = await deps.database();
  const stored = await findSnapshot(db, key);
  const kept = newAnswer(stored, since);
  if (kept !== undefined) return { outcome: kept, from: 'kept' };
  const instead = (error: PortalError) => lastGoodAnswer(db, key, error);
  const late = () => instead(noAnswerError('skatteetaten', 'timeout'));
  const call = calls.join(`${current.id}/${year ?? ''}`, (turn) => {
    // Looked at once more: another's call may have ended since, and then one more would ask for what has just come.
    const ask = async () =>
      newAnswer(await findSnapshot(db, key), since) ?? askForSource(deps, key, { now, turn });
    const question = `${current.id}/${source}/${year ?? ''}`;
    return deps.asks === undefined ? ask() : askOnce(deps.asks, question, turn, { ask, late });
  });
  const stake = stakeOf(options, stored?.fetchedAt);
  const stopWaiting = stake === undefined ? undefined : call.turn.waitedFor(stake);
  try {
    const mayLeave = mayShowMeanwhile(options, stored?.fetchedAt, now);
    const soon = () => comesSoon(call.outcome, call.turn, deps.patienceMs ?? PATIENCE_MS);
    if (mayLeave && !(await beforeDeadline(soon(), () => true))) {
      const meanwhile = await instead(STILL_WAITING);
      // Erased in the meantime, and with the consent: then the call says so.
      if (meanwhile.kind === 'stored') return { outcome: meanwhile, from: 'meanwhile' };
    }
    const outcome = await beforeDeadline(call.outcome, late);
    return { outcome, from: call.isNew ? outcome.kind : 'shared' };
  } finally {
    stopWaiting?.();
  }
}

const STILL_WAITING = portalError('upstream-busy', {
  upstream: 'skatteetaten',
  operatorAdvice: 'Older figures were shown: the call for new ones still waited for its turn.',
});

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
