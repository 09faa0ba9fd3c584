import 'server-only';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from './types.ts';

/** Where the migrations are; the working directory is the portal's root both in development and when it is deployed. */
export const migrationsFolder = (): string => join(process.cwd(), 'server', 'platform', 'db', 'migrations');

/** Any number that nothing else locks. */
const MIGRATION_LOCK = 5_928_202_611;

/**
 * Runs `migrate` while holding the database's migration lock, so that instances that start together take turns.
 * `db` must be bound to one connection, since the lock belongs to the connection.
 */
export async function underMigrationLock<T>(db: Db, migrate: () => Promise<T>): Promise<T> {
  await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
  try {
    return await migrate();
  } finally {
    await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
  }
}
