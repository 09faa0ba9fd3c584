import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import { livingConsents, lockForChange, lockLivingConsents } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentActor, ConsentDeps } from './deps.ts';
import { readAndRecord } from './observe.ts';
import { recordTransition, settleByClock } from './record-transition.ts';
import { settleBusiness } from './settle.ts';

/** What a person is told after stopping: when, and until when the consent lives on in Altinn unless withdrawn there. */
export interface StopReceipt {
  readonly consentId: string;
  readonly stoppedAt: Date;
  readonly validTo: Date;
}

/**
 * Stops the use of a business's consent in the bank: everything held is erased and the sharing with the advisor ends, in
 * one transaction and without asking Altinn, where the consent lives on. A request to renew is called off with it, so that
 * nothing comes back by itself. Doing it twice gives the first receipt; `consent-missing` when there is nothing to stop.
 */
export async function stopShowing(
  deps: ConsentDeps,
  { personId }: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<StopReceipt, PortalError>> {
  const db = await deps.database();
  const stopped = await db.transaction(async (tx) => {
    const living: ConsentRow[] = [];
    for (const row of (await lockLivingConsents(tx, orgnr)) ?? [])
      living.push(await settleByClock(deps.effects, tx, row, now));
    const [granted, open] = [withStatus(living, 'granted'), withStatus(living, 'requested')];
    if (granted === undefined) return withStatus(living, 'stopped');
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
 * Takes a stopped consent into use again, when Altinn says that it still holds; nothing is asked of anybody there. Gives
 * how the consent stands afterwards: `granted`, or how it ended meanwhile. Sharing with the advisor does not come back by
 * itself. `consent-missing` when nothing is stopped; while Altinn cannot be read, nothing changes.
 */
export async function resumeShowing(
  deps: ConsentDeps,
  { personId }: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  await settleBusiness(deps, orgnr, now);
  const db = await deps.database();
  const living = await livingConsents(db, orgnr);
  const stopped = withStatus(living, 'stopped');
  if (stopped === undefined) {
    const granted = withStatus(living, 'granted');
    return granted === undefined ? err(portalError('consent-missing')) : ok(granted.status);
  }
  const read = await readAndRecord(deps, stopped, { learntBy: 'read', personId, now });
  if (!read.ok || read.value !== 'stopped') return read;
  return db.transaction(async (tx) => {
    const locked = await lockForChange(tx, orgnr, stopped.id);
    // Somebody else was faster, or a new consent has replaced it.
    if (locked.row.status !== 'stopped') return ok(locked.row.status);
    const resumed = { to: 'granted', learntBy: 'person', at: now, personId } as const;
    return ok((await recordTransition(deps.effects, tx, locked, resumed)).status);
  });
}

const withStatus = (rows: readonly ConsentRow[], wanted: ConsentStatus): ConsentRow | undefined =>
  rows.find(({ status }) => status === wanted);
