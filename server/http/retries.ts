import 'server-only';
import { DelegateBackoff, handleWhenResult, retry } from 'cockatiel';
import type { IRetryBackoffContext } from 'cockatiel';
import type { UpstreamAnswer } from './upstream.ts';

/** How often, and how soon, a call is made again. Milliseconds. */
export interface RetryPolicy {
  /** Calls after the first one. */
  readonly retries: number;
  /** Longest wait before the first retry; doubles for each one after it. Default 200. */
  readonly initialDelayMs?: number;
}

/** Longest that a person is kept waiting because an upstream asked for it with Retry-After. */
const MAX_RETRY_AFTER_MS = 2_000;
const MAX_DELAY_MS = 2_000;
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/**
 * True for what may pass by itself: time-outs, broken connections, overload and a gateway without its server. Callers
 * that know an upstream's permanent 500s narrow it.
 */
export function isTransient(answer: UpstreamAnswer): boolean {
  return answer.kind === 'no-answer'
    ? answer.reason === 'timeout' || answer.reason === 'network'
    : TRANSIENT_STATUSES.has(answer.status);
}

/**
 * Makes a call, and again while its answer is transient, at most `policy.retries` more times; the last answer stands.
 * Waits exponentially longer with full jitter, and at least as long as Retry-After asks; an answer that asks for more
 * than two seconds is not tried again. The caller decides whether repeating is harmless; `attempt` counts from 0.
 */
export async function withRetries(
  policy: RetryPolicy,
  isTransientAnswer: (answer: UpstreamAnswer) => boolean,
  call: (attempt: number) => Promise<UpstreamAnswer>,
): Promise<UpstreamAnswer> {
  let last: UpstreamAnswer | undefined;
  const worthRepeating = handleWhenResult(
    () => last !== undefined && isTransientAnswer(last) && retryAfterMs(last) <= MAX_RETRY_AFTER_MS,
  );
  const backoff = new DelegateBackoff(({ attempt }: IRetryBackoffContext<unknown>) => {
    const ceiling = Math.min(MAX_DELAY_MS, (policy.initialDelayMs ?? 200) * 2 ** (attempt - 1));
    return Math.max(last === undefined ? 0 : retryAfterMs(last), Math.random() * ceiling);
  });
  return retry(worthRepeating, { maxAttempts: policy.retries, backoff }).execute(async ({ attempt }) => {
    last = await call(attempt);
    return last;
  });
}

/** Milliseconds that the answer asks to be left alone; a date counts as too long, since the calls here are quick. */
function retryAfterMs(answer: UpstreamAnswer): number {
  const text = answer.kind === 'answer' ? answer.headers.get('retry-after') : null;
  if (text === null) return 0;
  const seconds = Number(text);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
