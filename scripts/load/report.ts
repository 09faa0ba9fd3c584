import { callsByRoute } from './calls-by-route.ts';
import { memoryVerdict, percentile, total } from './figures.ts';
import type { Watched } from './watch.ts';

/** What the customers saw. */
export interface Measured {
  /** Milliseconds of each page, by its name. */
  readonly times: Map<string, number[]>;
  readonly statuses: Map<number, number>;
  /** Visits that ended at another page than was asked for: the login, or the question for consent. */
  elsewhere: number;
  /** Visits without any answer. */
  notAnswered: number;
}

interface Run {
  readonly measured: Measured;
  readonly watched: Watched;
  /** The portal's log. */
  readonly log: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

const UPSTREAMS = ['maskinporten', 'altinn', 'skatteetaten', 'customer-login'];
const CALLS = 'portal_upstream_call_duration_seconds_count';
const LIMIT = 5;

/** The figures of a run, the same for people, and whether it met what is promised. */
export function report(run: Run) {
  const figures = figuresOf(run);
  const { errors, memory, skatteetaten } = figures;
  const failures = [
    ...(errors.notAnswered > 0 ? [`${errors.notAnswered} visits got no answer`] : []),
    ...(errors.elsewhere > 0 ? [`${errors.elsewhere} visits ended at another page`] : []),
    ...Object.entries(errors.byStatus).map(([status, count]) => `${count} visits got ${status}`),
    ...Object.entries(errors.logged).map(
      ([message, count]) => `logged as an error ${count} times: ${message}`,
    ),
    ...(memory.flat ? [] : ['memory grows']),
    ...(skatteetaten.mostInFlight > LIMIT
      ? [`${skatteetaten.mostInFlight} calls at once to Skatteetaten`]
      : []),
    ...(skatteetaten.turnsRefused > 0
      ? [
          `${skatteetaten.turnsRefused} calls got no turn in time: more was asked than five calls at once can answer`,
        ]
      : []),
  ];
  return { figures, lines: [...linesOf(figures), ...verdict(failures)], passed: failures.length === 0 };
}

function figuresOf({ measured, watched, log, settings }: Run) {
  const all = [...measured.times.values()].flat();
  const grown = (name: string, labels = ''): number =>
    total(watched.after, name, labels) - total(watched.before, name, labels);
  const byUpstream = (figure: (upstream: string) => number) =>
    Object.fromEntries(UPSTREAMS.map((upstream) => [upstream, figure(upstream)]));
  const perPage = (upstream: string) =>
    round(grown(CALLS, `upstream="${upstream}"`) / Math.max(1, all.length), 3);
  const tokens = (how: string) => grown('portal_maskinporten_tokens_total', `how="${how}"`);
  const answers = (from: string) => grown('portal_account_answers_total', `from="${from}"`);
  const refused = (reason: string) => grown('portal_skatteetaten_turns_refused_total', `reason="${reason}"`);
  const turns = Math.max(1, grown('portal_skatteetaten_turn_wait_seconds_count'));
  return {
    settings,
    pages: { ...timesOf(all), perSecond: round(all.length / watched.seconds, 1) },
    byPage: new Map([...measured.times].map(([page, times]) => [page, timesOf(times)])),
    errors: {
      notAnswered: measured.notAnswered,
      elsewhere: measured.elsewhere,
      byStatus: Object.fromEntries([...measured.statuses].filter(([status]) => status !== 200)),
      logged: faultsOfOurs(log),
      failedUpstreamCalls: byUpstream((upstream) => failuresOf(watched, upstream)),
    },
    answers: Object.fromEntries(
      ['kept', 'meanwhile', 'shared', 'fresh', 'stored', 'failed'].map((from) => [from, answers(from)]),
    ),
    memory: memoryVerdict(watched.memory),
    upstreamCallsPerPage: byUpstream(perPage),
    skatteetatenCallsByRoute: callsByRoute(log, watched.begun),
    tokens: { reused: tokens('reused'), fetched: tokens('fetched'), failed: tokens('failed') },
    skatteetaten: {
      mostInFlight: watched.mostInFlight,
      refusedByThem: watched.refusedBySkatteetaten,
      longestQueue: watched.longestQueue,
      meanWaitMs: round((1000 * grown('portal_skatteetaten_turn_wait_seconds_sum')) / turns, 0),
      turnsRefused: refused('full') + refused('late') + refused('others'),
      givenUpUnwaited: refused('left'),
    },
  };
}

type Figures = ReturnType<typeof figuresOf>;

function linesOf({ byPage, pages, ...rest }: Figures): string[] {
  const row = (name: string, { visits, p50, p95, p99 }: ReturnType<typeof timesOf>) =>
    name.padEnd(12) + [visits, p50, p95, p99].map((value) => String(value).padStart(9)).join('');
  return [
    `${'page'.padEnd(12)}   visits   p50 ms   p95 ms   p99 ms`,
    ...[...byPage].map(([page, times]) => row(page, times)),
    row('all', pages),
    `${pages.perSecond} pages a second`,
    ...Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ];
}

const verdict = (failures: readonly string[]): string[] =>
  failures.length === 0
    ? ['Passed: every error is an upstream’s, memory is flat, the limit holds.']
    : ['Failed:', ...failures.map((failure) => `  ${failure}`)];

const timesOf = (times: readonly number[]) => ({
  visits: times.length,
  p50: round(percentile(times, 0.5), 0),
  p95: round(percentile(times, 0.95), 0),
  p99: round(percentile(times, 0.99), 0),
});

function failuresOf({ before, after }: Watched, upstream: string): number {
  const failed = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.includes(`upstream="${upstream}"`) && /outcome="(5\d\d|429|[a-z-]+)"/.test(line))
      .join('\n');
  return total(failed(after), CALLS) - total(failed(before), CALLS);
}

/** What the portal itself holds to be wrong with it, by message; upstream's failures are warnings. */
function faultsOfOurs(log: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of log.split('\n')) {
    if (!/"level":"(error|fatal)"/.test(line)) continue;
    const message = /"msg":"([^"]*)"/.exec(line)?.[1] ?? 'unknown';
    counts[message] = (counts[message] ?? 0) + 1;
  }
  return counts;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
