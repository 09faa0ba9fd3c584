import 'server-only';
import { DelegateBackoff, handleWhenResult, retry } from 'cockatiel';
import type { Upstream } from '#lib/core/portal-error.ts';
import { remainingMs } from './deadline.ts';
import { depositRetries, withdrawRetry } from './retry-budget.ts';
import type { UpstreamAnswer } from './upstream.ts';

/** How often, and how soon, a call is made again. Milliseconds. */
export interface RetryPolicy {
  readonly upstream: Upstream;
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
 * than two seconds is not tried again, nor is any when the upstream's retry budget is spent or the wait would outlast the
 * deadline of the work at hand. The caller decides whether repeating is harmless; `attempt` counts from 0.
 */
export async function withRetries(
  policy: RetryPolicy,
  isTransientAnswer: (answer: UpstreamAnswer) => boolean,
  call: (attempt: number) => Promise<UpstreamAnswer>,
): Promise<UpstreamAnswer> {
  let last: UpstreamAnswer | undefined;
  let attempts = 0;
  let delayMs = 0;
  const worthRepeating = handleWhenResult(() => {
    if (last === undefined) return false;
    if (!isTransientAnswer(last)) {
      if (last.kind === 'answer') depositRetries(policy.upstream);
      return false;
    }
    const asked = retryAfterMs(last);
    if (attempts > policy.retries || asked > MAX_RETRY_AFTER_MS) return false;
    delayMs = Math.max(asked, Math.random() * ceilingMs(policy, attempts));
    return delayMs < remainingMs() && withdrawRetry(policy.upstream);
  });
  const backoff = new DelegateBackoff(() => delayMs);
  return retry(worthRepeating, { maxAttempts: policy.retries, backoff }).execute(async ({ attempt }) => {
    last = await call(attempt);
    attempts += 1;
    return last;
  });
}

const ceilingMs = ({ initialDelayMs = 200 }: RetryPolicy, attempts: number): number =>
  Math.min(MAX_DELAY_MS, initialDelayMs * 2 ** (attempts - 1));

/** Milliseconds that the answer asks to be left alone; a date counts as too long, since the calls here are quick. */
function retryAfterMs(answer: UpstreamAnswer): number {
  const text = answer.kind === 'answer' ? answer.headers.get('retry-after') : null;
  if (text === null) return 0;
  const seconds = Number(text);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
