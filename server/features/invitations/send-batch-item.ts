import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { BatchOutcome } from '#lib/invitations/batch.ts';
import { STAFF_ROLES } from '#lib/portfolio/scope.ts';
import type { Db, Executor, Tx } from '#server/platform/db/client.ts';
import { invitationBatches, invitationBatchItems, invitations } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';
import { afterAttempt, sendInvitationMail, deleteUnsent } from './delivery.ts';
import type { InvitationDeps, InvitationProblem } from './deps.ts';
import type { InvitingAdvisor } from './inviting-advisor.ts';
import { recipientsOf } from './recipients.ts';
import { type MailTarget, writeInvitation } from './write-invitation.ts';

/** One client of a bulk invitation. */
export interface BatchPlace {
  readonly batch: string;
  readonly position: number;
}

/** What became of a client in an attempt; `again`: nothing has left, and the job is to be tried again. */
export type BatchItemSent = BatchOutcome | 'again' | 'skipped';

/**
 * One attempt at inviting a client of a bulk invitation. The invitation is written in one transaction, and sent at most once
 * (delivery.ts). Whose client it is, is looked up now, by the roles that the advisor had when ordering. When the last attempt fails the
 * client has `failed`, until the job is run again.
 */
export async function sendBatchItem(
  deps: InvitationDeps,
  place: BatchPlace,
  isLast: boolean,
): Promise<BatchItemSent> {
  const db = await deps.database();
  try {
    const outcome = await invite(deps, db, place);
    if (outcome !== 'again') await finish(db, place, deps.clock());
    else if (isLast) await giveUp(db, place, deps.clock());
    return outcome;
  } catch (error) {
    if (isLast) await giveUp(db, place, deps.clock());
    throw error;
  }
}

async function invite(deps: InvitationDeps, db: Db, place: BatchPlace): Promise<BatchItemSent> {
  const { mail, clock } = deps;
  if (mail === undefined) return 'again';
  const prepared = await db.transaction((tx) => prepare(tx, place, clock()));
  if (typeof prepared === 'string') return prepared;
  const delivered = await sendInvitationMail(deps, { db, mail }, prepared.id, prepared.target);
  switch (delivered) {
    case 'sent':
    case 'refused':
    case 'unclear':
      await settle(db, place, delivered, clock());
      return delivered;
    case 'withheld':
      return settleWithheld(db, place, prepared.id, clock());
    case 'postponed':
    case 'unavailable':
      return 'again';
  }
}

/** Revoked meanwhile; or another attempt is sending it, and records how that goes. */
async function settleWithheld(db: Db, place: BatchPlace, id: string, now: Date): Promise<BatchItemSent> {
  const [row] = await db
    .select({ delivery: invitations.delivery })
    .from(invitations)
    .where(eq(invitations.id, id));
  if (row?.delivery !== 'refused') return 'skipped';
  await settle(db, place, 'failed', now);
  return 'failed';
}

interface Prepared {
  readonly id: string;
  readonly target: MailTarget;
}

/** The invitation to send, and its address; or what has become of the client already. */
async function prepare(tx: Tx, place: BatchPlace, now: Date): Promise<Prepared | BatchItemSent> {
  const [item] = await tx.select().from(invitationBatchItems).where(at(place)).for('update');
  if (item === undefined || (item.outcome !== null && item.outcome !== 'failed')) return 'skipped';
  const { orgnr, invitationId } = item;
  const earlier = invitationId === null ? undefined : await afterAttempt(tx, invitationId);
  if (earlier === 'sent' || earlier === 'refused' || earlier === 'unclear') {
    await settle(tx, place, earlier, now);
    return earlier;
  }
  const findTarget = async (inner: Tx) => (await recipientsOf(inner, orgnr))[0];
  if (invitationId !== null && earlier === 'queued') {
    const target = await findTarget(tx);
    if (target !== undefined) return { id: invitationId, target };
    await deleteUnsent(tx, invitationId);
    return settleAs(tx, place, 'no-address', now);
  }
  const inviter = await inviterOf(tx, place);
  const written = await writeInvitation(tx, { orgnr, inviter, findTarget, replace: false }, now);
  if (!written.ok || written.value.target === undefined)
    return settleAs(tx, place, outcomeOf(written.ok ? 'no-address' : written.error), now);
  const { id, target } = written.value;
  await tx
    .update(invitationBatchItems)
    .set({ invitationId: id, outcome: null, settledAt: null })
    .where(at(place));
  return { id, target };
}

const CLAIMS = z.object({ roles: z.array(z.enum(STAFF_ROLES)), teams: z.array(z.string()) });

/** Who ordered it, with the roles and teams of then. */
async function inviterOf(tx: Tx, { batch }: BatchPlace): Promise<InvitingAdvisor> {
  const [row] = await tx.select().from(invitationBatches).where(eq(invitationBatches.id, batch));
  if (row === undefined) throw new Error('the item has no batch');
  return { email: row.orderedBy, ...CLAIMS.parse(row.orderedAs) };
}

/** After the last attempt, and so that the batch can finish. What may have arrived is recorded as such. */
async function giveUp(db: Db, place: BatchPlace, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [item] = await tx.select().from(invitationBatchItems).where(at(place)).for('update');
    if (item === undefined || item.outcome !== null) return;
    const { invitationId } = item;
    const earlier = invitationId === null ? undefined : await afterAttempt(tx, invitationId);
    const hasLeft = earlier === 'sent' || earlier === 'refused' || earlier === 'unclear';
    if (!hasLeft && invitationId !== null) await deleteUnsent(tx, invitationId);
    await settle(tx, place, hasLeft ? earlier : 'failed', now);
  });
  log().warn({ batchId: place.batch }, 'a client of a bulk invitation could not be invited');
  await finish(db, place, now);
}

/** Notes that a batch is over when each of its clients has an outcome. */
async function finish(db: Db, { batch }: BatchPlace, now: Date): Promise<void> {
  const [left] = await db
    .select({ position: invitationBatchItems.position })
    .from(invitationBatchItems)
    .where(and(eq(invitationBatchItems.batchId, batch), isNull(invitationBatchItems.outcome)))
    .limit(1);
  if (left !== undefined) return;
  await db
    .update(invitationBatches)
    .set({ finishedAt: now })
    .where(and(eq(invitationBatches.id, batch), isNull(invitationBatches.finishedAt)));
}

const at = ({ batch, position }: BatchPlace) =>
  and(eq(invitationBatchItems.batchId, batch), eq(invitationBatchItems.position, position));

const settle = (executor: Executor, place: BatchPlace, outcome: BatchOutcome, now: Date) =>
  executor.update(invitationBatchItems).set({ outcome, settledAt: now }).where(at(place));

async function settleAs(tx: Tx, place: BatchPlace, outcome: BatchOutcome, now: Date): Promise<BatchOutcome> {
  await settle(tx, place, outcome, now);
  return outcome;
}

const outcomeOf = (problem: InvitationProblem): BatchOutcome => {
  switch (problem) {
    case 'already-active':
    case 'already-invited':
    case 'no-address':
    case 'too-many':
      return problem;
    case 'not-found':
      return 'not-yours';
    // Neither comes of a bulk invitation: the addresses are confirmed ones, and nothing is sent without a mail server.
    case 'address-invalid':
    case 'mail-off':
      return 'failed';
  }
};
