import 'server-only';
import type { ConsentStatus, LearntBy } from '#lib/consent/consent.ts';
import { isInForce } from '#lib/consent/transitions.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import type { ConsentDeps } from './deps.ts';
import { readAndRecord } from './observe.ts';
import { settledConsent } from './settle.ts';

/**
 * Finds out why an upstream refused a consent: reads it in Altinn and records what it says. Tokens for it are forgotten
 * in any case. Still `granted` afterwards means that the refusal has another cause; an error, that Altinn could not be
 * read, so that nothing is known.
 * @throws Error when there is no such consent.
 */
export async function reconcileAfterRefusal(
  deps: ConsentDeps,
  consentId: string,
  learntBy: Extract<LearntBy, 'token-error' | 'data-error'>,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  deps.tokens.dropConsent(consentId);
  const row = await settledConsent(deps, consentId, now);
  return isInForce(row.status) ? readAndRecord(deps, row, { learntBy, now }) : ok(row.status);
}
