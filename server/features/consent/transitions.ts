import 'server-only';
import { eq } from 'drizzle-orm';
import type { ConsentStatus, ConsentSource } from '#lib/consent/consent.ts';
import { hasEnded, isInForce, mayBecome, stepByClock } from '#lib/consent/transitions.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { consentEvents, consents } from '#server/platform/db/schema/index.ts';
import { endSharing, moveSharing } from './sharing/end-sharing.ts';
import type { ConsentRow, LockedConsent } from './consent-rows.ts';
import type { ConsentEffects } from './effects.ts';

/** A status change of a consent, and its source. */
export interface Transition {
  readonly to: ConsentStatus;
  readonly learntBy: ConsentSource;
  /** When the portal learnt of it. */
  readonly at: Date;
  /** The person whose request led to the change. Who answered at Altinn is not stored. */
  readonly personId?: string;
  /** When it happened according to Altinn, where that is known. */
  readonly happenedAt?: Date;
  /** Why, in codes. */
  readonly detail?: Readonly<Record<string, string>>;
}

/**
 * The only writer of a consent's status. Writes status, event and audit row of a locked consent, with the effects of other features,
 * in the caller's transaction, and returns the new row. A consent that leaves force ends the sharing under it; one that is granted
 * replaces the one before it.
 * @throws Error for an illegal transition, which is a bug in the caller.
 */
export async function recordTransition(
  effects: ConsentEffects,
  tx: Tx,
  { row, others }: LockedConsent,
  transition: Transition,
): Promise<ConsentRow> {
  if (transition.to === 'granted') {
    for (const older of others.filter(({ status }) => status === 'granted' || status === 'stopped')) {
      await moveSharing(tx, older.id, row.id);
      await recordStep(effects, tx, older, replacedBy(row, transition));
    }
  }
  return recordStep(effects, tx, row, transition);
}

/** Records a new request; the caller has inserted the row in the same transaction. */
export const recordRequest = (
  effects: ConsentEffects,
  tx: Tx,
  row: ConsentRow,
  detail?: Transition['detail'],
): Promise<void> =>
  writeEventAndAudit(effects, tx, row, null, {
    to: 'requested',
    learntBy: 'request',
    at: row.requestedAt,
    personId: row.requestedBy,
    ...(detail === undefined ? {} : { detail }),
  });

/** Expires a locked consent whose `validTo` has passed; returns it unchanged otherwise. */
export async function applyExpiry(
  effects: ConsentEffects,
  tx: Tx,
  row: ConsentRow,
  now: Date,
): Promise<ConsentRow> {
  const to = stepByClock(row.status, row.validTo, now);
  if (to === undefined) return row;
  return recordStep(effects, tx, row, { to, learntBy: 'clock', at: now, happenedAt: row.validTo });
}

const replacedBy = ({ id }: ConsentRow, { learntBy, at, personId }: Transition): Transition => ({
  to: 'replaced',
  learntBy,
  at,
  detail: { replacedBy: id },
  ...(personId === undefined ? {} : { personId }),
});

async function recordStep(
  effects: ConsentEffects,
  tx: Tx,
  row: ConsentRow,
  transition: Transition,
): Promise<ConsentRow> {
  const { to, at } = transition;
  if (!mayBecome(row.status, to)) throw new Error(`illegal consent transition from ${row.status} to ${to}`);
  const moment = transition.happenedAt ?? at;
  const change = {
    status: to,
    ...(to === 'granted' ? { grantedAt: row.grantedAt ?? moment, endedAt: null } : {}),
    ...(hasEnded(to) || to === 'stopped' ? { endedAt: moment } : {}),
  };
  await tx.update(consents).set(change).where(eq(consents.id, row.id));
  if (to === 'granted') await effects.granted(tx, row.orgnr, at);
  const leavesForce = isInForce(row.status) && !isInForce(to);
  if (leavesForce) await endSharing(tx, row, at);
  const erased = leavesForce ? await effects.leftForce(tx, row.id) : undefined;
  await writeEventAndAudit(effects, tx, row, row.status, transition, erased);
  return { ...row, ...change };
}

async function writeEventAndAudit(
  effects: ConsentEffects,
  tx: Tx,
  row: ConsentRow,
  fromStatus: ConsentStatus | null,
  { to, learntBy, at, personId, happenedAt, detail }: Transition,
  erased?: number,
): Promise<void> {
  const more = {
    ...detail,
    ...(happenedAt === undefined ? {} : { happenedAt: happenedAt.toISOString() }),
    ...(erased === undefined ? {} : { erased: String(erased) }),
  };
  await effects.changed(tx, [row.orgnr]);
  await tx.insert(consentEvents).values({
    consentId: row.id,
    fromStatus,
    toStatus: to,
    at,
    learntBy,
    personId: personId ?? null,
    detail: Object.keys(more).length === 0 ? null : more,
  });
  await audit(tx, {
    at,
    actor: personId === undefined ? { kind: 'portal', ref: 'consent' } : { kind: 'person', ref: personId },
    action: `consent-${to}`,
    target: row.orgnr,
    outcome: to === 'failed' ? 'failed' : 'ok',
    detail: { consentId: row.id, learntBy, ...more },
  });
}
