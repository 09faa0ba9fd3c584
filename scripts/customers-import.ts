// npm run customers:import -- FILE.csv: names the bank's business customers and who acts for them (configuration.md).
import { baseConfig } from '#server/config/config.ts';
import { closeDatabase, database } from '#server/db/client.ts';
import { failureText } from './lib/failure-text.ts';
import { importFile } from './lib/import-file.ts';

async function run(path: string | undefined): Promise<boolean> {
  if (path === undefined) {
    console.error('Usage: npm run customers:import -- FILE.csv');
    return false;
  }
  const { environment } = baseConfig();
  const { imported, lines } = await importFile({
    path,
    environment,
    openDatabase: database,
    now: new Date(),
  });
  await closeDatabase();
  for (const line of lines) (imported ? console.log : console.error)(line);
  return imported;
}

try {
  process.exitCode = (await run(process.argv[2])) ? 0 : 1;
} catch (error) {
  console.error(`Nothing was imported: ${failureText(error)}`);
  process.exitCode = 1;
}
