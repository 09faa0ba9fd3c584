import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import { livingConsents } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { readAndRecord } from './observe.ts';
import { newestConsent, settleBusiness } from './settle.ts';

/**
 * «I have withdrawn it»: reads in Altinn the consent that is in force or stopped, and records what it says, so that what
 * was held is erased at once rather than when the feed tells. Gives how it stands; `consent-missing` when there never was
 * one. While Altinn cannot be read, nothing changes.
 */
export async function recheckConsent(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  await settleBusiness(deps, orgnr, now);
  const living = await livingConsents(await deps.database(), orgnr);
  const held = living.find(({ status }) => status === 'granted' || status === 'stopped');
  if (held !== undefined) return readAndRecord(deps, held, { learntBy: 'read', now });
  const newest = await newestConsent(deps, orgnr, now);
  return newest === undefined ? err(portalError('consent-missing')) : ok(newest.status);
}
