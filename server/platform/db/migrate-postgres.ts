import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { appliedMigrations } from './applied-migrations.ts';
import { type BlockingSession, watchBlockers } from './blocking-sessions.ts';
import { migrationsFolder, underMigrationLock } from './migrate.ts';
import { schemaState, SchemaStateError } from './schema-state.ts';
import * as schema from './schema/index.ts';

/**
 * How long a migration waits for one lock. PostgreSQL queues every later reader of a table behind a migration that waits for it, so
 * this is also how long a page may stall; a lock that is held longer is tried for again after a pause, in which the readers pass.
 */
const LOCK_TIMEOUT_MS = 100;
const PAUSE_MS = 400;
type MigratorDb = NodePgDatabase<typeof schema>;

/** `lock_not_available`. */
const LOCK_TIMEOUT_CODE = '55P03';

export interface MigrationWaits {
  /** Milliseconds after which a lock that never comes free fails the migration. */
  readonly giveUpAfterMs?: number;
  /** Called each time that other sessions hold what is waited for; with the same sessions once. */
  readonly onBlocked?: (sessions: readonly BlockingSession[]) => void;
}

/** A lock that the migrations need was held by other sessions until the time was up. */
class MigrationBlockedError extends Error {
  override name = 'MigrationBlockedError';
}

/**
 * Applies the migrations that PostgreSQL at `url` lacks, all of them or none, and gives their number. Migrators that run
 * at the same time take turns, on a connection without a time limit: one may have to wait for another. A lock that cannot be had
 * within 0.1 seconds rolls everything back and is tried for again, for two minutes unless told otherwise.
 * @throws Error when the server does not answer or a migration fails, SchemaStateError when this version cannot work on the
 * schema, MigrationBlockedError with the sessions that hold a lock.
 */
export async function migratePostgres(url: string, waits: MigrationWaits = {}): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const db = drizzle(client, { schema });
    return await underMigrationLock(db, () => applyMissing(db, url, waits));
  } finally {
    await client.end();
  }
}

async function applyMissing(db: MigratorDb, url: string, waits: MigrationWaits): Promise<number> {
  const state = await schemaState(db);
  // Nothing to do takes no rights to do it.
  if (state === 'current' || state === 'newer') return 0;
  if (state !== 'behind') throw new SchemaStateError(state);
  const before = await appliedMigrations(db);
  await migrateWhenFree(db, url, waits);
  return (await appliedMigrations(db)).length - before.length;
}

async function migrateWhenFree(db: MigratorDb, url: string, waits: MigrationWaits): Promise<void> {
  const { giveUpAfterMs = 120_000, onBlocked = () => undefined } = waits;
  const deadline = performance.now() + giveUpAfterMs;
  await db.execute(sql.raw(`set lock_timeout = ${LOCK_TIMEOUT_MS}`));
  const blockers = await watchBlockers(db, url, onBlocked);
  try {
    for (;;) {
      try {
        await migrate(db, { migrationsFolder: migrationsFolder() });
        return;
      } catch (error) {
        if (!isLockTimeout(error)) throw error;
        if (performance.now() > deadline) throw new MigrationBlockedError(blockedText(blockers.last()));
      }
      await wait(PAUSE_MS);
    }
  } finally {
    await blockers.stop();
    await db.execute(sql`reset lock_timeout`);
  }
}

const isLockTimeout = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof pg.DatabaseError && cause.code === LOCK_TIMEOUT_CODE;
};

function blockedText(sessions: readonly BlockingSession[]): string {
  const holders =
    sessions.length === 0 ? 'a session that is gone by now' : sessions.map(sessionText).join('; ');
  return `A lock that the migrations need is held by ${holders}. Let it finish, or end it (select pg_terminate_backend(pid)), and run the command again. Do not migrate during a backup.`;
}

/** One session in words: who, with which program, since when; never the statement, which may hold values. */
export const sessionText = ({ pid, user, application, state, since }: BlockingSession): string =>
  `pid ${pid} (${[user, application, state].filter((part) => part !== '').join(', ')}, since ${since})`;
