import 'server-only';
import { audit } from '#server/platform/audit/audit.ts';
import { migratePostgres, type MigrationWaits } from '#server/platform/db/migrate-postgres.ts';
import { openPostgres } from '#server/platform/db/postgres.ts';

/**
 * Brings the schema of the PostgreSQL database at `url` up to this version's and gives the number of migrations that it took: all of them
 * are applied or none. Commands that run at the same time take turns; what one did the next finds done.
 * @throws Error when the database does not answer or a migration fails, SchemaStateError when the schema is not an older
 * one, MigrationBlockedError when a lock stays taken.
 */
export async function migrateDatabase(url: string, now: Date, waits: MigrationWaits = {}): Promise<number> {
  const applied = await migratePostgres(url, waits);
  const { db, close } = await openPostgres({ url, onIdleError: () => undefined });
  try {
    if (applied > 0) {
      await audit(db, {
        at: now,
        actor: { kind: 'operator', ref: 'db:migrate' },
        action: 'database-migrated',
        target: '-',
        outcome: 'ok',
        detail: { applied },
      });
    }
  } finally {
    await close();
  }
  return applied;
}
