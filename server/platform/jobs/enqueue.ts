import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { fromDrizzle, type Db as Statements, type JobInsert } from 'pg-boss';
import type { Db, Tx } from '#server/platform/db/client.ts';
import { sender } from './engine.ts';
import type { Payload, QueueName } from './queues.ts';

/** Adds jobs in a transaction: they are there exactly when it commits. */
export type Enqueue = <N extends QueueName>(
  tx: Tx,
  queue: N,
  payloads: readonly Payload<N>[],
  options?: Pick<JobInsert, 'startAfter'>,
) => Promise<void>;

/**
 * What adds jobs to a database. To be called before the transaction begins: the embedded engine has one connection, and the first
 * call reads the queues.
 */
export async function enqueuer(db: Db): Promise<Enqueue> {
  const boss = await sender(db);
  return async (tx, queue, payloads, options = {}) => {
    const jobs = payloads.map((data) => ({ data, ...options }));
    await boss.insert(queue, jobs, { db: inTransaction(tx) });
  };
}

/** The library's way to run its statements in a transaction of drizzle. */
export const inTransaction = (tx: Tx): Statements =>
  fromDrizzle({ execute: async (query: SQL) => (await tx.execute(query)) as { rows: unknown[] } }, sql);
