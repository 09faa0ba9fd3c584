import 'server-only';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import { log } from '#server/platform/observability/log.ts';

const LEVELS = { warning: 'info', error: 'warn', alarm: 'error' } as const;

/**
 * Logs what an operation towards another system failed for, with the advice for operators, and
 * gives the result on. That a call failed is logged by the call itself; this is what it means.
 */
export function logFailure<T>(operation: string, result: Result<T, PortalError>): Result<T, PortalError> {
  if (!result.ok) {
    const { severity, ...told } = result.error;
    log()[LEVELS[severity]]({ operation, ...told }, 'another system could not be used');
  }
  return result;
}
