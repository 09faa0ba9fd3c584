import { databaseConfig } from '#server/platform/config/config.ts';
import { sessionText } from '#server/platform/db/migrate-postgres.ts';
import { migrateDatabase } from '#server/ops/maintenance/migrate-database.ts';
import { runCommand } from './command.ts';

/** Brings the database's schema up to this version, before the portal starts (docs/operations.md#upgrade). */
await runCommand({
  usage: `Usage: npm run db:migrate
Exit code: 0 the schema is that of this version, 1 nothing was changed, 2 wrong arguments.`,
  options: {},
  failed: 'Nothing was changed:',
  async run() {
    const { databaseUrl } = databaseConfig();
    if (databaseUrl === undefined) {
      console.log('There is no DATABASE_URL, and the portal migrates the embedded database itself.');
      return 0;
    }
    const applied = await migrateDatabase(databaseUrl.reveal(), new Date(), {
      onBlocked: (sessions) =>
        console.error(`Waits for a lock that is held by ${sessions.map(sessionText).join('; ')}.`),
    });
    console.log(
      applied === 0
        ? 'The database is up to date already.'
        : `Applied ${applied} migrations to the database.`,
    );
    return 0;
  },
});
