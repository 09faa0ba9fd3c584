import 'server-only';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BatchOutcome } from '#lib/invitations/batch.ts';
import { STAFF_ROLES } from '#lib/portfolio/scope.ts';
import { turnOf } from '#server/background/turn-of.ts';
import type { Db, Tx } from '#server/db/client.ts';
import { invitationBatches, invitationBatchItems, invitations } from '#server/db/schema/index.ts';
import { log } from '#server/log/log.ts';
import type { MailSender } from '#server/mail/mail-types.ts';
import { deliver, sweepInvitations } from './delivery.ts';
import type { InvitationDeps, InvitationProblem } from './deps.ts';
import type { Inviter } from './inviter.ts';
import { recipientsOf } from './recipients.ts';
import { writeInvitation } from './write-invitation.ts';
import type { MailTarget, WrittenInvitation } from './write-invitation.ts';

/** What a pass did. */
export interface BatchPass {
  readonly settled: number;
  /** Not sent, and tried again by the next pass. */
  readonly postponed: number;
  /** Nobody knows whether these arrived; they are not sent again. */
  readonly unclear: number;
}

type Batch = typeof invitationBatches.$inferSelect;

/** What could not be sent in so long is given up: nobody expects it any more. */
const GIVE_UP_MS = 24 * 60 * 60_000;
/** How often a mailbox may put a mail off. */
const MOST_ATTEMPTS = 3;

/**
 * Sends what advisors have ordered in bulk, one client at a time, oldest order first. A pass may fall anywhere: each client's
 * turn is one transaction that claims it and a delivery that is made at most once (delivery.ts), and the next pass goes on
 * where this one was. Gives up for this time when the mail server cannot be used; stops between two clients when
 * `signal` says so.
 */
export async function invitationsPass(deps: InvitationDeps, signal?: AbortSignal): Promise<BatchPass> {
  const db = await deps.database();
  const summary = { settled: 0, postponed: 0, ...(await sweepInvitations(db, deps.clock())) };
  if (summary.unclear > 0)
    log().error(summary, 'invitations may have been lost: an instance fell while sending');
  await settleDelivered(db, deps.clock());
  const { mail } = deps;
  for (const batch of await unfinished(db)) {
    await giveUp(db, batch, deps.clock());
    let position = -1;
    while (mail !== undefined && signal?.aborted !== true) {
      const place = await nextPlace(db, batch, position);
      if (place === undefined) break;
      position = place.position;
      const whose = { job: 'invitations', ...place };
      const turn = await turnOf(db, whose, () => takeTurn(deps, { db, mail }, batch, place));
      // One that has its invitation may be on its way, and is settled by the sweep.
      const outcome = turn.ok ? turn.value : await putOff(db, place, deps.clock());
      if (outcome === 'unavailable') return { ...summary, postponed: summary.postponed + 1 };
      if (outcome !== 'taken') summary[outcome] += 1;
    }
    await finish(db, batch, deps.clock());
    if (signal?.aborted === true) break;
  }
  return summary;
}

const unfinished = (db: Db): Promise<Batch[]> =>
  db
    .select()
    .from(invitationBatches)
    .where(isNull(invitationBatches.finishedAt))
    .orderBy(asc(invitationBatches.orderedAt));

interface Place {
  readonly batchId: string;
  readonly position: number;
}

const isWaiting = and(isNull(invitationBatchItems.outcome), isNull(invitationBatchItems.invitationId));

/** The next client of a batch after `after` that waits for its invitation. */
async function nextPlace(db: Db, { id: batchId }: Batch, after: number): Promise<Place | undefined> {
  const [item] = await db
    .select({ batchId: invitationBatchItems.batchId, position: invitationBatchItems.position })
    .from(invitationBatchItems)
    .where(
      and(eq(invitationBatchItems.batchId, batchId), gt(invitationBatchItems.position, after), isWaiting),
    )
    .orderBy(asc(invitationBatchItems.position))
    .limit(1);
  return item;
}

interface Post {
  readonly db: Db;
  readonly mail: MailSender;
}

/** A client's turn. `taken`: another instance has had it meanwhile. */
async function takeTurn(
  deps: InvitationDeps,
  to: Post,
  batch: Batch,
  place: Place,
): Promise<'taken' | 'settled' | 'postponed' | 'unclear' | 'unavailable'> {
  const turn = await claimTurn(deps, to.db, batch, place);
  if (turn === undefined) return 'taken';
  return turn.kind === 'settled' ? 'settled' : post(deps, to, turn);
}

type Turn = Place &
  (
    | { readonly kind: 'settled' }
    | { readonly kind: 'mail'; readonly written: WrittenInvitation; readonly target: MailTarget }
  );

/** Takes a client, in one transaction: what became of it, or the invitation that is to be sent. */
async function claimTurn(
  { clock }: InvitationDeps,
  db: Db,
  batch: Batch,
  place: Place,
): Promise<Turn | undefined> {
  return db.transaction(async (tx) => {
    const [item] = await tx
      .select()
      .from(invitationBatchItems)
      .where(and(at(place), isWaiting))
      .for('update');
    if (item === undefined) return undefined;
    const { orgnr } = item;
    const findTarget = async (inner: Tx) => (await recipientsOf(inner, orgnr))[0];
    const wish = { orgnr, inviter: inviterOf(batch), findTarget, replace: false };
    const written = await writeInvitation(tx, wish, clock());
    if (!written.ok || written.value.target === undefined) {
      await settle(tx, place, outcomeOf(written.ok ? 'no-address' : written.error), clock());
      return { ...place, kind: 'settled' };
    }
    const { id, token, target } = written.value;
    await tx.update(invitationBatchItems).set({ invitationId: id }).where(at(place));
    return { ...place, kind: 'mail', written: { id, token }, target };
  });
}

const CLAIMS = z.object({ roles: z.array(z.enum(STAFF_ROLES)), teams: z.array(z.string()) });

/** Who ordered it, with the roles and teams of then. */
const inviterOf = ({ orderedBy, orderedAs }: Batch): Inviter => ({
  email: orderedBy,
  ...CLAIMS.parse(orderedAs),
});

async function post(
  deps: InvitationDeps,
  { db, mail }: Post,
  turn: Extract<Turn, { kind: 'mail' }>,
): Promise<'settled' | 'postponed' | 'unclear' | 'unavailable'> {
  const delivered = await deliver(deps, { db, mail }, turn.written, turn.target);
  const now = deps.clock();
  switch (delivered) {
    case 'sent':
    case 'refused':
      await settle(db, turn, delivered, now);
      return 'settled';
    case 'unclear':
      await settle(db, turn, 'unclear', now);
      return 'unclear';
    case 'withheld':
      await settle(db, turn, 'failed', now);
      return 'settled';
    case 'postponed':
      return putOff(db, turn, now);
    case 'unavailable':
      return 'unavailable';
  }
}

/** Counts a try that came to nothing, and gives up after some. */
async function putOff(db: Db, place: Place, now: Date): Promise<'settled' | 'postponed'> {
  const [item] = await db
    .update(invitationBatchItems)
    .set({ attempts: sql`${invitationBatchItems.attempts} + 1` })
    .where(and(at(place), isWaiting))
    .returning({ attempts: invitationBatchItems.attempts });
  if (item === undefined || item.attempts < MOST_ATTEMPTS) return 'postponed';
  await settle(db, place, 'failed', now);
  return 'settled';
}

const at = ({ batchId, position }: Place) =>
  and(eq(invitationBatchItems.batchId, batchId), eq(invitationBatchItems.position, position));

const settle = (executor: Db | Tx, place: Place, outcome: BatchOutcome, now: Date) =>
  executor.update(invitationBatchItems).set({ outcome, settledAt: now }).where(at(place));

/** Clients whose mail had gone, or was known not to, when an instance fell before it could write that down. */
async function settleDelivered(db: Db, now: Date): Promise<void> {
  await db
    .update(invitationBatchItems)
    .set({ outcome: sql`${invitations.delivery}`, settledAt: now })
    .from(invitations)
    .where(
      and(
        eq(invitations.id, invitationBatchItems.invitationId),
        isNull(invitationBatchItems.outcome),
        inArray(invitations.delivery, ['sent', 'refused', 'unclear']),
      ),
    );
}

/** Gives up what has waited too long, but not what may be on its way. */
async function giveUp(db: Db, { id, orderedAt }: Batch, now: Date): Promise<void> {
  if (now.getTime() - orderedAt.getTime() < GIVE_UP_MS) return;
  await db
    .update(invitationBatchItems)
    .set({ outcome: 'failed', settledAt: now })
    .where(
      and(
        eq(invitationBatchItems.batchId, id),
        isNull(invitationBatchItems.outcome),
        isNull(invitationBatchItems.invitationId),
      ),
    );
}

async function finish(db: Db, { id }: Batch, now: Date): Promise<void> {
  const [left] = await db
    .select({ position: invitationBatchItems.position })
    .from(invitationBatchItems)
    .where(and(eq(invitationBatchItems.batchId, id), isNull(invitationBatchItems.outcome)))
    .limit(1);
  if (left !== undefined) return;
  await db.update(invitationBatches).set({ finishedAt: now }).where(eq(invitationBatches.id, id));
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
    // Neither comes of a bulk invitation: the addresses are confirmed ones, and a pass without a mail server sends nothing.
    case 'address-invalid':
    case 'mail-off':
      return 'failed';
  }
};
