import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  halfJitterGenerator,
  handleWhenResult,
} from 'cockatiel';
import type { Upstream } from '#lib/core/portal-error.ts';
import { log } from '#server/platform/observability/log.ts';

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
