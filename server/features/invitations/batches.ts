import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, count, desc, eq } from 'drizzle-orm';
import { BATCH_OUTCOMES, type BatchOutcome, type BatchProgress } from '#lib/invitations/batch.ts';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { businesses, invitationBatches, invitationBatchItems } from '#server/platform/db/schema/index.ts';
import { enqueuer } from '#server/platform/jobs/enqueue.ts';
import type { InvitationDeps } from './deps.ts';
import { clientOf, isOwnClient, type InvitingAdvisor } from './inviting-advisor.ts';

export type BatchProblem = 'empty' | 'too-many' | 'mail-off';

/**
 * Orders invitations by mail to many clients, with a job for each, and gives the order's id. Whether each number is a client of this
 * advisor's is looked up by the job.
 */
export async function enqueueBatch(
  { database, mail }: Pick<InvitationDeps, 'database' | 'mail'>,
  inviter: InvitingAdvisor,
  orgnrs: readonly string[],
  now: Date,
): Promise<Result<string, BatchProblem>> {
  const each = [...new Set(orgnrs)];
  if (mail === undefined) return err('mail-off');
  if (each.length === 0) return err('empty');
  if (each.length > MOST_INVITED_AT_ONCE) return err('too-many');
  const id = randomUUID();
  const { email: orderedBy, roles, teams } = inviter;
  const db = await database();
  const enqueue = await enqueuer(db);
  await db.transaction(async (tx) => {
    await tx.insert(invitationBatches).values({ id, orderedBy, orderedAs: { roles, teams }, orderedAt: now });
    await tx
      .insert(invitationBatchItems)
      .values(each.map((orgnr, position) => ({ batchId: id, position, orgnr })));
    const jobs = each.map((_, position) => ({ kind: 'batch-item', batch: id, position }) as const);
    await enqueue(tx, 'mail', jobs);
    await audit(tx, {
      at: now,
      actor: { kind: 'staff', ref: orderedBy },
      action: 'invitations-ordered',
      target: '-',
      outcome: 'ok',
      detail: { batch: id, clients: each.length },
    });
  });
  return ok(id);
}

/** How far an advisor's own bulk invitation has come; undefined for anybody else's. */
export async function batchProgress(
  executor: Executor,
  email: string,
  id: string,
): Promise<BatchProgress | undefined> {
  const [batch] = await executor
    .select()
    .from(invitationBatches)
    .where(and(eq(invitationBatches.id, id), eq(invitationBatches.orderedBy, email)));
  return batch === undefined ? undefined : progressOf(executor, batch);
}

/** Bulk invitations that the page lists; older ones stay in the database. */
const SHOWN = 20;

/** An advisor's own bulk invitations, the newest first. */
export async function batchesOf(executor: Executor, email: string): Promise<readonly BatchProgress[]> {
  const batches = await executor
    .select()
    .from(invitationBatches)
    .where(eq(invitationBatches.orderedBy, email))
    .orderBy(desc(invitationBatches.orderedAt))
    .limit(SHOWN);
  const all: BatchProgress[] = [];
  for (const batch of batches) all.push(await progressOf(executor, batch));
  return all;
}

async function progressOf(
  executor: Executor,
  { id, orderedAt, finishedAt }: typeof invitationBatches.$inferSelect,
): Promise<BatchProgress> {
  const rows = await executor
    .select({ outcome: invitationBatchItems.outcome, clients: count() })
    .from(invitationBatchItems)
    .where(eq(invitationBatchItems.batchId, id))
    .groupBy(invitationBatchItems.outcome);
  const of = (outcome: BatchOutcome | null) => rows.find((row) => row.outcome === outcome)?.clients ?? 0;
  const total = rows.reduce((sum, { clients }) => sum + clients, 0);
  const outcomes = Object.fromEntries(BATCH_OUTCOMES.map((outcome) => [outcome, of(outcome)]));
  return {
    id,
    orderedAt,
    finishedAt: finishedAt ?? undefined,
    total,
    done: total - of(null),
    // Made from the whole list of outcomes just above.
    outcomes: outcomes as Record<BatchOutcome, number>,
  };
}

/** One client of a bulk invitation. */
export interface BatchItem {
  readonly orgnr: string;
  /** Undefined unless the client is the adviser's now, so that pasted numbers reveal nothing. */
  readonly name: string | undefined;
  readonly outcome: BatchOutcome | undefined;
}

/** The clients of the adviser's own batch, in the given order. */
export async function batchItems(
  executor: Executor,
  inviter: InvitingAdvisor,
  id: string,
): Promise<readonly BatchItem[]> {
  const rows = await executor
    .select({ item: invitationBatchItems, business: businesses })
    .from(invitationBatchItems)
    .innerJoin(invitationBatches, eq(invitationBatches.id, invitationBatchItems.batchId))
    .leftJoin(businesses, eq(businesses.orgnr, invitationBatchItems.orgnr))
    .where(and(eq(invitationBatches.id, id), eq(invitationBatches.orderedBy, inviter.email)))
    .orderBy(invitationBatchItems.position);
  return rows.map(({ item: { orgnr, outcome }, business }) => ({
    orgnr,
    name: business !== null && isOwnClient(inviter, clientOf(business)) ? business.name : undefined,
    outcome: outcome ?? undefined,
  }));
}
