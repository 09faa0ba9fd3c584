import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { getActiveConsents, lockConsent, lockActiveConsents, type ConsentRow } from './consent-rows.ts';
import type { ConsentActor, ConsentDeps } from './deps.ts';
import { syncFromAltinn } from './sync.ts';
import { recordTransition, applyExpiry } from './transitions.ts';
import { expireConsents } from './expiry.ts';

/** When the use was stopped, and until when the consent stays valid at Altinn unless it is withdrawn there. */
export interface SuspensionReceipt {
  readonly consentId: string;
  readonly stoppedAt: Date;
  readonly validTo: Date;
}

/**
 * Stops the use of a consent in the bank: one transaction erases the answers, ends the sharing with the adviser and calls off an
 * open renewal. Altinn is not called and the consent stays valid there. Idempotent: a second call returns the first receipt.
 * `consent-missing` when no consent is in use.
 */
export async function suspendConsent(
  deps: ConsentDeps,
  { personId }: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<SuspensionReceipt, PortalError>> {
  const db = await deps.database();
  const stopped = await db.transaction(async (tx) => {
    const active: ConsentRow[] = [];
    for (const row of (await lockActiveConsents(tx, orgnr)) ?? [])
      active.push(await applyExpiry(deps.effects, tx, row, now));
    const granted = withStatus(active, 'granted');
    const open = withStatus(active, 'requested');
    if (granted === undefined) return withStatus(active, 'stopped');
    const byPerson = { learntBy: 'person', at: now, personId } as const;
    if (open !== undefined) {
      await recordTransition(deps.effects, tx, { row: open, others: [] }, { ...byPerson, to: 'abandoned' });
    }
    return recordTransition(deps.effects, tx, { row: granted, others: [] }, { ...byPerson, to: 'stopped' });
  });
  if (stopped === undefined) return err(portalError('consent-missing'));
  deps.tokens.dropConsent(stopped.id);
  const { id: consentId, validTo, endedAt } = stopped;
  return ok({ consentId, stoppedAt: endedAt ?? now, validTo });
}

/**
 * Uses a stopped consent again when it is still valid at Altinn, and returns its status. The sharing with the adviser stays ended.
 * `consent-missing` when none is stopped; when Altinn cannot be read nothing changes.
 */
export async function resumeConsent(
  deps: ConsentDeps,
  { personId }: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  await expireConsents(deps, orgnr, now);
  const db = await deps.database();
  const active = await getActiveConsents(db, orgnr);
  const stopped = withStatus(active, 'stopped');
  if (stopped === undefined) {
    const granted = withStatus(active, 'granted');
    return granted === undefined ? err(portalError('consent-missing')) : ok(granted.status);
  }
  const read = await syncFromAltinn(deps, stopped, { learntBy: 'read', personId, now });
  if (!read.ok || read.value !== 'stopped') return read;
  return db.transaction(async (tx) => {
    const locked = await lockConsent(tx, orgnr, stopped.id);
    // Resumed by a concurrent request, or replaced by a new consent.
    if (locked.row.status !== 'stopped') return ok(locked.row.status);
    const resumed = { to: 'granted', learntBy: 'person', at: now, personId } as const;
    return ok((await recordTransition(deps.effects, tx, locked, resumed)).status);
  });
}

const withStatus = (rows: readonly ConsentRow[], wanted: ConsentStatus): ConsentRow | undefined =>
  rows.find(({ status }) => status === wanted);
