import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import type { Wait } from './human-actor.ts';
import type { TestContext } from './test-context.ts';
import type { Expectations, Outcome } from './expectations.ts';

/** What was waited for, or that it did not come; with the failure when the last look could not be made. */
type Waited<T> = { readonly seen: T } | { readonly seen: undefined; readonly error?: PortalError };

/**
 * Tells the attendant what is waited for and looks until it is there, or until patience or the run is over. A look that
 * fails is made again: systems come and go.
 */
export async function waitUntil<T>(
  {
    attendant,
    pollMs,
    timeoutMs: timeoutMs,
    signal,
  }: Pick<TestContext, 'attendant' | 'pollMs' | 'timeoutMs' | 'signal'>,
  wait: Wait,
  look: () => Promise<Result<T | undefined, PortalError>>,
  /** Polling of another system is slower. */
  everyMs = pollMs,
): Promise<Waited<T>> {
  const deadline = performance.now() + timeoutMs;
  await attendant.waitFor(wait);
  try {
    for (;;) {
      const looked = await look();
      if (looked.ok && looked.value !== undefined) return { seen: looked.value };
      if (signal.aborted || performance.now() + everyMs > deadline) {
        return { seen: undefined, ...(looked.ok ? {} : { error: looked.error }) };
      }
      // An aborted pause is over at once, and one more look follows.
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await attendant.goOn();
  }
}

/** The outcome of a case whose wait timed out, or whose system failed. */
export function unanswered(facts: Expectations, { error }: { readonly error?: PortalError }): Outcome {
  if (error === undefined) return { result: 'not-run', reason: 'unanswered' };
  facts.error(error);
  return facts.outcome;
}
