import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import { claimCheck, lockForChange } from './consent-rows.ts';
import type { ConsentActor, ConsentDeps } from './deps.ts';
import { readAndRecord } from './observe.ts';
import { recordTransition } from './record-transition.ts';
import { newestConsent } from './settle.ts';

/** Altinn is asked about one request at most this often. */
const CHECK_INTERVAL_MS = 3_000;

/**
 * Looks whether a business's open request has been answered, at most once per three seconds, and says how the newest
 * consent stands. `consent-missing` when none was ever asked for.
 */
export async function checkConsent(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  const row = await newestConsent(deps, orgnr, now);
  if (row === undefined) return err(portalError('consent-missing'));
  // Before Altinn has taken the request nobody can have answered it.
  if (row.status !== 'requested' || row.viewUri === null) return ok(row.status);
  const db = await deps.database();
  const claimed = await claimCheck(db, row.id, new Date(now.getTime() - CHECK_INTERVAL_MS), now);
  return claimed ? readAndRecord(deps, row, { learntBy: 'read', now }) : ok(row.status);
}

/**
 * Calls off a business's open request. Altinn is read first: what was approved meanwhile is granted, not called off, and
 * while Altinn cannot be read nothing is. Gives how the consent stands afterwards; doing it twice is harmless.
 */
export async function abandonConsent(
  deps: ConsentDeps,
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  const { personId } = actor;
  const row = await newestConsent(deps, orgnr, now);
  if (row === undefined) return err(portalError('consent-missing'));
  if (row.status !== 'requested') return ok(row.status);
  if (row.viewUri !== null) {
    const read = await readAndRecord(deps, row, { learntBy: 'read', personId, now });
    if (!read.ok || read.value !== 'requested') return read;
  }
  const db = await deps.database();
  return db.transaction(async (tx) => {
    const locked = await lockForChange(tx, orgnr, row.id);
    if (locked.row.status !== 'requested') return ok(locked.row.status);
    const calledOff = { to: 'abandoned', learntBy: 'person', at: now, personId } as const;
    return ok((await recordTransition(deps.effects, tx, locked, calledOff)).status);
  });
}
