import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { AsyncLocalStorage } from 'node:async_hooks';

/** When the work at hand must be over, by `performance.now()`; no deadline when undefined. */
const deadlines = () => singleton('deadlines', () => new AsyncLocalStorage<number | undefined>());

/** Milliseconds until the deadline of this context, never negative; infinite without one. */
export function remainingMs(): number {
  const at = deadlines().getStore();
  return at === undefined ? Number.POSITIVE_INFINITY : Math.max(0, at - performance.now());
}

/** Gives everything that follows from here, in this chain of callbacks and promises, `ms` milliseconds. */
export const setDeadline = (ms: number): void => deadlines().enterWith(performance.now() + ms);

/** Runs `work` with a deadline of `ms` milliseconds, or that of the context when it is sooner. */
export const withDeadline = <T>(ms: number, work: () => T): T =>
  deadlines().run(performance.now() + Math.min(ms, remainingMs()), work);

/** Runs `work` for as long as it takes, although a request set it going. */
export const withoutDeadline = <T>(work: () => T): T => deadlines().run(undefined, work);

/**
 * The result of `work`, or `late()` at the deadline of this context. Shared work is not cancelled: work that several
 * requests share may have been started by one with a later deadline.
 */
export async function raceDeadline<T>(work: Promise<T>, late: () => T | Promise<T>): Promise<T> {
  const left = remainingMs();
  if (left === Number.POSITIVE_INFINITY) return work;
  const { promise: timeUp, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(late()), left);
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
