import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import type { Upstream } from '#lib/core/portal-error.ts';

/** Retries that a process may make in a row before any call has gone well: enough for a blip, nothing in an outage. */
const RESERVE = 20;
/** What a call that went well adds to the budget: at most one retry for five calls, however long trouble lasts. */
const EARNED = 0.2;

const budgets = () => singleton('retry-budgets', () => new Map<Upstream, number>());
const left = (upstream: Upstream): number => budgets().get(upstream) ?? RESERVE;

/** Whether `upstream` may be called once more for a call that failed; a retry that is allowed is also paid for. */
export function withdrawRetry(upstream: Upstream): boolean {
  if (left(upstream) < 1) return false;
  budgets().set(upstream, left(upstream) - 1);
  return true;
}

/** Tells that a call to `upstream` needed no retry, or no further one. */
export const depositRetries = (upstream: Upstream): void => {
  budgets().set(upstream, Math.min(RESERVE, left(upstream) + EARNED));
};

/** Fills every budget again; for tests, which share their process. */
export const resetRetryBudgets = (): void => budgets().clear();
