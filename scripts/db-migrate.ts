// npm run db:migrate: brings the database's schema up to this version (docs/operations.md). Before the portal starts.
import { databaseConfig } from '#server/platform/config/config.ts';
import { sessionText } from '#server/platform/db/migrate-postgres.ts';
import { migrateDatabase } from '#server/ops/maintenance/migrate-database.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

try {
  const { databaseUrl } = databaseConfig();
  console.log(
    databaseUrl === undefined
      ? 'There is no DATABASE_URL, and the portal migrates the embedded database itself.'
      : await migrated(databaseUrl.reveal()),
  );
} catch (error) {
  console.error(`${failureText(error)}\nNothing was changed.`);
  process.exitCode = 1;
}

async function migrated(url: string): Promise<string> {
  const applied = await migrateDatabase(url, new Date(), {
    onBlocked: (sessions) =>
      console.error(`Waits for a lock that is held by ${sessions.map(sessionText).join('; ')}.`),
  });
  return applied === 0
    ? 'The database is up to date already.'
    : `Applied ${applied} migrations to the database.`;
}
