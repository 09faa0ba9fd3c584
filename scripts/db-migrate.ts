// npm run db:migrate: brings the database's schema up to this version (docs/operations.md). Before the portal starts.
import { databaseConfig } from '#server/config/config.ts';
import { migrateDatabase } from '#server/operations/migrate-database.ts';
import { failureText } from './lib/failure-text.ts';

try {
  const applied = await migrateDatabase(databaseConfig(), new Date());
  console.log(
    applied === 0 ? 'The database is up to date already.' : `Applied ${applied} migrations to the database.`,
  );
} catch (error) {
  console.error(`${failureText(error)}\nNothing was changed.`);
  process.exitCode = 1;
}
