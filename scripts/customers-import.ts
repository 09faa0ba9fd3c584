// npm run customers:import -- FILE.csv: names the bank's business customers and who acts for them (configuration.md).
import { readFile } from 'node:fs/promises';
import { parseCustomerFile } from '#lib/customers/parse-customer-file.ts';
import { baseConfig } from '#server/config/config.ts';
import { importCustomers } from '#server/customers/import-customers.ts';
import { closeDatabase, database } from '#server/db/client.ts';
import { DatabaseHeldError } from '#server/db/data-dir-lock.ts';
import { failureText } from './lib/failure-text.ts';

/** The text of a file in strict UTF-8; undefined, with a message, when it cannot be read as that. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    console.error(error instanceof TypeError ? `${path} is not UTF-8.` : `${path} cannot be read.`);
    return undefined;
  }
}

async function run(path: string | undefined): Promise<boolean> {
  if (path === undefined) {
    console.error('Usage: npm run customers:import -- FILE.csv');
    return false;
  }
  const text = await readText(path);
  if (text === undefined) return false;
  const parsed = parseCustomerFile(text, { refuseSynthetic: baseConfig().environment === 'production' });
  if (!parsed.ok) {
    for (const { line, problem } of parsed.error) console.error(`${path}:${line}: ${problem}`);
    console.error(`Nothing was imported: ${parsed.error.length} problem(s).`);
    return false;
  }
  const summary = await importCustomers(await database(), parsed.value, new Date());
  await closeDatabase();
  const { businesses, persons, mandates, removed } = summary;
  console.log(
    `Imported ${businesses} businesses, ${persons} persons and ${mandates} mandates; removed ${removed} mandates.`,
  );
  return true;
}

try {
  process.exitCode = (await run(process.argv[2])) ? 0 : 1;
} catch (error) {
  if (error instanceof DatabaseHeldError) {
    console.error(`${error.message}\nNothing was imported.`);
  } else {
    console.error(`Nothing was imported: ${failureText(error)}`);
  }
  process.exitCode = 1;
}
