import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { audit } from '#server/platform/audit/audit.ts';
import type { Db, Executor } from '#server/platform/db/client.ts';
import { sender } from './engine.ts';
import { inTransaction } from './enqueue.ts';
import { DEAD_LETTERS, type QueueName } from './queues.ts';

/** A job whose last retry failed. */
export interface DeadLetter {
  readonly id: string;
  /** The queue that it was in. */
  readonly queue: string;
  readonly failedAt: Date;
  readonly attempts: number;
  /** The class of the last error. Its text stays in the log, since it may hold values. */
  readonly error: string | undefined;
}

/** The most that a page lists. */
const SHOWN = 50;

const ROWS = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      queue: z.string(),
      failedAt: z.coerce.date(),
      attempts: z.coerce.number(),
      error: z.string().nullable(),
    }),
  ),
});

/** The dead letters that wait for a person, newest first. */
export async function deadLetters(executor: Executor): Promise<readonly DeadLetter[]> {
  const found = await executor.execute(sql`
    select id, source_name as "queue", created_on as "failedAt", source_retry_count + 1 as "attempts",
      source_output ->> 'error' as "error"
    from pgboss.job
    where name = ${DEAD_LETTERS} and state = 'created'
    order by created_on desc, id
    limit ${SHOWN}`);
  return ROWS.parse(found).rows.map(({ error, ...row }) => ({ ...row, error: error ?? undefined }));
}

/**
 * Puts a dead letter back into its queue with all its attempts, audited; false when it is there no more. A job that repeats is not
 * added when another of its queue waits or runs, and its dead letter is then settled all the same.
 */
export async function runAgain(db: Db, id: string, staffEmail: string, now: Date): Promise<boolean> {
  const boss = await sender(db);
  return db.transaction(async (tx) => {
    const [letter] = (await deadLetters(tx)).filter((one) => one.id === id);
    if (letter === undefined) return false;
    const moved = await boss.redrive(DEAD_LETTERS, { ids: [id], db: inTransaction(tx) });
    if (moved === 0) return false;
    await audit(tx, {
      at: now,
      actor: { kind: 'staff', ref: staffEmail },
      action: 'job-run-again',
      target: '-',
      outcome: 'ok',
      detail: { job: id, queue: letter.queue },
    });
    return true;
  });
}

/** Deletes the dead letters of work that repeats: once a later run has succeeded, none of them has anything left to do. */
export async function settleDeadLetters(executor: Executor, queue: QueueName): Promise<void> {
  await executor.execute(
    sql`delete from pgboss.job where name = ${DEAD_LETTERS} and state = 'created' and source_name = ${queue}`,
  );
}
