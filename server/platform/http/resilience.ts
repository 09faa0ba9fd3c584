import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  circuitBreaker,
  halfJitterGenerator,
  handleWhenResult,
  retry,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { Upstream } from '#lib/core/portal-error.ts';
import { log } from '#server/platform/observability/log.ts';
import { remainingMs } from './deadline.ts';
import type { UpstreamAnswer } from './upstream.ts';

/** What can fail by itself: one service of a system, at one host. */
export interface CircuitName {
  readonly upstream: Upstream | 'mail';
  readonly operation: string;
  /** Host and port. */
  readonly host: string;
}

/** `closed`: calls go through. `open`: none does. `half-open`: one is under way, to find out. */
export interface CircuitStatus extends CircuitName {
  readonly state: 'closed' | 'open' | 'half-open';
}

/**
 * More than the attempts of a few people who look at one business that the upstream cannot answer about: a circuit is for
 * an upstream that does not answer.
 */
const FAILURES_IN_ROW = 10;
/** Milliseconds until an open circuit lets one call through, at first and at most; doubled in between, less up to half. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

interface Circuit {
  readonly name: CircuitName;
  readonly policy: CircuitBreakerPolicy;
}

/** What a call came to, and whether that speaks against the upstream. */
class Outcome<T> {
  readonly value: T;
  readonly failed: boolean;
  constructor(value: T, failed: boolean) {
    this.value = value;
    this.failed = failed;
  }
}

const apart = new AsyncLocalStorage<Map<string, Circuit>>();
const circuits = (): Map<string, Circuit> =>
  apart.getStore() ?? singleton('circuits', () => new Map<string, Circuit>());

/**
 * Does work whose calls have circuits of their own: for what provokes failures on purpose, so that customers do not feel them,
 * nor it those of before.
 */
export const withIsolatedCircuitBreakers = <T>(work: () => Promise<T>): Promise<T> =>
  apart.run(new Map<string, Circuit>(), work);

/**
 * Makes a call, unless the last calls of this name failed in a row: then gives undefined at once, until a pause is over
 * and a single call has shown that the upstream is back. `isFailure` says what speaks against the upstream.
 */
export async function withCircuitBreaker<T>(
  name: CircuitName,
  isFailure: (value: T) => boolean,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    const outcome = await circuit(name).policy.execute(async () => {
      const value = await call();
      return new Outcome(value, isFailure(value));
    });
    return outcome.value;
  } catch (error) {
    if (error instanceof BrokenCircuitError) return undefined;
    throw error;
  }
}

/** Every circuit of this process that has been used, for monitoring and operators. */
export const circuitStates = (): readonly CircuitStatus[] =>
  [...circuits().values()].map(({ name, policy }) => ({ ...name, state: nameOf(policy.state) }));

/** Closes every circuit and forgets it; for tests, which share their process. */
export const resetCircuitBreakers = (): void => circuits().clear();

function circuit({ upstream, operation, host }: CircuitName): Circuit {
  const key = `${upstream} ${operation} ${host}`;
  const known = circuits().get(key);
  if (known !== undefined) return known;
  const name = { upstream, operation, host };
  const made = { name, policy: newPolicy(name) };
  circuits().set(key, made);
  return made;
}

function newPolicy({ upstream, operation }: CircuitName): CircuitBreakerPolicy {
  const policy = circuitBreaker(
    handleWhenResult((outcome) => outcome instanceof Outcome && outcome.failed),
    {
      breaker: new ConsecutiveBreaker(FAILURES_IN_ROW),
      halfOpenAfter: new ExponentialBackoff({
        initialDelay: FIRST_PAUSE_MS,
        maxDelay: LONGEST_PAUSE_MS,
        generator: halfJitterGenerator,
      }),
    },
  );
  policy.onBreak(() => log().warn({ upstream, operation }, 'calls are stopped: the last ones all failed'));
  policy.onReset(() => log().info({ upstream, operation }, 'calls are made again'));
  return policy;
}

function nameOf(state: CircuitState): CircuitStatus['state'] {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}

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

/** Retries that a process may make in a row before any call has gone well: enough for a blip, nothing in an outage. */
const RESERVE = 20;
/** What a call that went well adds to the budget: at most one retry for five calls, however long trouble lasts. */
const EARNED = 0.2;

const budgets = () => singleton('retry-budgets', () => new Map<Upstream, number>());
const left = (upstream: Upstream): number => budgets().get(upstream) ?? RESERVE;

/** Whether `upstream` may be called once more for a call that failed; a retry that is allowed is also paid for. */
function withdrawRetry(upstream: Upstream): boolean {
  if (left(upstream) < 1) return false;
  budgets().set(upstream, left(upstream) - 1);
  return true;
}

/** Tells that a call to `upstream` needed no retry, or no further one. */
const depositRetries = (upstream: Upstream): void => {
  budgets().set(upstream, Math.min(RESERVE, left(upstream) + EARNED));
};

/** Fills every budget again; for tests, which share their process. */
export const resetRetryBudgets = (): void => budgets().clear();
