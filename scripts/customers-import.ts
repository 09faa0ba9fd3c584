// npm run customers:import -- FILE.csv [--leaving N]: names the bank's business customers and who acts for them (docs/configuration.md#the-customer-file).
import { parseArgs } from 'node:util';
import { baseConfig } from '#server/platform/config/config.ts';
import { closeDatabase, database } from '#server/platform/db/client.ts';
import { failureText } from '#server/platform/db/database-failure.ts';
import { importFile } from './lib/import-file.ts';

async function run({ path, leaving }: NonNullable<ReturnType<typeof readOrder>>): Promise<boolean> {
  const { environment } = baseConfig();
  const { imported, lines } = await importFile({
    ...{ path, environment, leaving },
    openDatabase: database,
    now: new Date(),
  });
  await closeDatabase();
  for (const line of lines) (imported ? console.log : console.error)(line);
  return imported;
}

/** What the arguments ask for; undefined when they make no sense. */
function readOrder() {
  try {
    const { values, positionals } = parseArgs({
      ...{ allowPositionals: true, options: { leaving: { type: 'string' } } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return undefined;
    if (values.leaving === undefined) return { path, leaving: undefined };
    return /^\d{1,9}$/.test(values.leaving) ? { path, leaving: Number(values.leaving) } : undefined;
  } catch (error) {
    // What the arguments of this command are not is thrown; anything else is a bug.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const order = readOrder();
if (order === undefined) {
  console.error('Usage: npm run customers:import -- FILE.csv [--leaving NUMBER]');
  process.exitCode = 1;
} else {
  try {
    process.exitCode = (await run(order)) ? 0 : 1;
  } catch (error) {
    console.error(`Nothing was imported: ${failureText(error)}`);
    process.exitCode = 1;
  }
}
