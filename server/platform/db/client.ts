import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { baseConfig } from '#server/platform/config/config.ts';
import { log } from '#server/platform/observability/log.ts';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';
import type { Db, OpenDatabase } from './types.ts';

export type { Db, Executor, Tx } from './types.ts';

/** Where the process keeps its open database; tests put theirs here. */
export const databaseSlot = () =>
  singleton('database', (): { opened: Promise<OpenDatabase> | undefined } => ({ opened: undefined }));

/**
 * The process's database, opened at the first call and never at module load. The embedded one is migrated by that; a
 * PostgreSQL must have been (`npm run db:migrate`). A failed opening is tried again at the next call.
 * @throws Error when it cannot be opened, SchemaStateError when this version cannot work on its schema, DatabaseHeldError
 * when another process holds the embedded one.
 */
export const database = async (): Promise<Db> => (await opened()).db;

/**
 * The same database for what is of use for a minute at most, such as counts and leases: a commit does not wait for the
 * disk (`synchronous_commit=off`), so the last of it may be lost when the database's machine stops. Never for what must be durable, or in
 * a transaction with it.
 */
export async function asyncCommitDatabase(): Promise<Db> {
  const { passing, db } = await opened();
  return passing ?? db;
}

function opened(): Promise<OpenDatabase> {
  const slot = databaseSlot();
  slot.opened ??= open().catch((error: unknown) => {
    slot.opened = undefined;
    throw error;
  });
  return slot.opened;
}

/** Closes the process's database, if it is open; for scripts and for an orderly stop. */
export async function closeDatabase(): Promise<void> {
  const slot = databaseSlot();
  const { opened: open } = slot;
  slot.opened = undefined;
  await (await open)?.close();
}

function open(): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = baseConfig();
  if (databaseUrl === undefined) return openEmbedded(dataDir);
  const onIdleError = (err: Error) => log().warn({ err }, 'an idle database connection broke');
  return openPostgres({ url: databaseUrl.reveal(), onIdleError });
}
