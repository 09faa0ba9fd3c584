import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { Upstream } from '#lib/core/portal-error.ts';
import { httpRequestWithoutBreaker } from '#server/platform/http/http-request.ts';
import type { HttpResult } from '#server/platform/http/upstream.ts';

/** Seconds that the clocks may differ before it is told; the Date header is in whole seconds and a little old. */
const NOTABLE_SECONDS = 5;
/** Seconds that Maskinporten allows (docs/upstream/maskinporten.md#grant); beyond them nothing works. */
const ALLOWED_SECONDS = 10;

/** One system to knock at, and the time to do it by. */
export interface ProbeSettings {
  readonly system: Exclude<Upstream, 'database'>;
  readonly url: URL;
  readonly timeoutMs: number;
  /** Statuses that are right though they say no. */
  readonly refusals?: readonly number[];
  readonly now: () => Date;
}

/** What came of knocking: the answer, and a line about the clock when the answer tells the time. */
export interface Probe {
  readonly answer: HttpResult;
  readonly clock: readonly CheckLine[];
}

/** Calls an address once, without a token, to learn who answers and what time it is there. */
export async function probe({ system, url, timeoutMs, refusals = [], now }: ProbeSettings): Promise<Probe> {
  const before = now().getTime();
  const answer = await httpRequestWithoutBreaker({
    upstream: system,
    operation: 'check',
    method: 'GET',
    url,
    timeoutMs,
    headers: { accept: 'application/json' },
    isExpected: (found) => found.kind === 'answer' && refusals.includes(found.status),
  });
  const after = now().getTime();
  const date = answer.kind === 'answer' ? Date.parse(answer.headers.get('date') ?? '') : NaN;
  // The header has no fractions: on average the time is half a second later than it says.
  const measured = (before + after) / 2 - date - 500;
  // A slow answer may have been written at any moment of its way, so that much of the difference says nothing.
  const sure = Math.max(0, Math.abs(measured) - (after - before) / 2);
  const ahead = Math.round((Math.sign(measured) * sure) / 1000);
  return { answer, clock: Number.isNaN(ahead) ? [] : [clockLine(system, ahead)] };
}

function clockLine(system: Upstream, ahead: number): CheckLine {
  const seconds = Math.abs(ahead);
  const line = { check: 'clock', about: system, values: { seconds } } as const;
  if (seconds <= NOTABLE_SECONDS) return { ...line, outcome: 'ok', finding: 'clockRight' };
  const fatal = system === 'maskinporten' && seconds > ALLOWED_SECONDS;
  const finding = ahead > 0 ? 'clockAhead' : 'clockBehind';
  return { ...line, outcome: fatal ? 'failed' : 'warning', finding };
}

/** The line for a call that got no answer, or a 5xx or 429; undefined when the answer is worth reading. */
export function unanswered(check: CheckLine['check'], answer: HttpResult): CheckLine | undefined {
  if (answer.kind === 'no-answer') return { check, outcome: 'failed', finding: answer.reason };
  const { status } = answer;
  if (status < 500 && status !== 429) return undefined;
  return { check, outcome: 'failed', finding: 'serverError', values: { status } };
}
