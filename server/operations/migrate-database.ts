import 'server-only';
import { audit } from '#server/audit/audit.ts';
import type { DatabaseConfig } from '#server/config/config.ts';
import { openEmbedded } from '#server/db/embedded.ts';
import { migratePostgres, type MigrationWaits } from '#server/db/migrate-postgres.ts';
import { openPostgres } from '#server/db/postgres.ts';
import type { OpenDatabase } from '#server/db/types.ts';

/**
 * Brings the schema up to this version's and gives the number of migrations that it took: all of them are applied or
 * none. Commands that run at the same time take turns; what one did the next finds done.
 * @throws Error when the database does not answer or a migration fails, SchemaStateError when the schema is not an older
 * one, MigrationBlockedError when a lock stays taken, DatabaseHeldError when another process holds the embedded database.
 */
export async function migrateDatabase(
  { databaseUrl, dataDir }: Pick<DatabaseConfig, 'databaseUrl' | 'dataDir'>,
  now: Date,
  waits: MigrationWaits = {},
): Promise<number> {
  const { applied, ...opened } =
    databaseUrl === undefined
      ? await openEmbedded(dataDir)
      : await migrateAndOpen(databaseUrl.reveal(), waits);
  try {
    if (applied > 0) {
      await audit(opened.db, {
        ...{ at: now, action: 'database-migrated', target: '-', outcome: 'ok', detail: { applied } },
        actor: { kind: 'operator', ref: 'db:migrate' },
      });
    }
  } finally {
    await opened.close();
  }
  return applied;
}

async function migrateAndOpen(
  url: string,
  waits: MigrationWaits,
): Promise<OpenDatabase & { readonly applied: number }> {
  const applied = await migratePostgres(url, waits);
  const opened = await openPostgres({ url, onIdleError: () => undefined });
  return { ...opened, applied };
}
