import { readFile } from 'node:fs/promises';
import { parseCustomerFile } from '#lib/portfolio/customers/parse-customer-file.ts';
import type { BaseConfig } from '#server/platform/config/config.ts';
import { TooManyLeaveError, importCustomers } from '#server/features/customers/import-customers.ts';
import type { Db } from '#server/platform/db/client.ts';
import { consentEffects } from '#server/effects.ts';

interface ImportOrder {
  readonly path: string;
  readonly environment: BaseConfig['environment'];
  /** Opened when the file is right, and not before. */
  readonly openDatabase: () => Promise<Db>;
  readonly now: Date;
  /** How many businesses leave the bank, when they are many. */
  readonly leaving?: number | undefined;
}

/**
 * Imports a customer file, all of it or nothing, and returns a summary.
 * @throws Error with a message for the operator, by line number and without personal data.
 */
export async function importFile(order: ImportOrder): Promise<string> {
  const { path, environment, openDatabase, now, leaving } = order;
  const parsed = parseCustomerFile(await readText(path), { refuseSynthetic: environment === 'production' });
  if (!parsed.ok) {
    const lines = parsed.error.map(({ line, problem }) => `${path}:${line}: ${problem}`);
    throw new Error([`${lines.length} problem(s).`, ...lines].join('\n'));
  }
  try {
    const summary = await importCustomers(consentEffects, await openDatabase(), parsed.value, now, {
      leaving,
    });
    const { businesses, persons, mandates, removed, left } = summary;
    return `Imported ${businesses} businesses, ${persons} persons and ${mandates} mandates; removed ${removed} mandates; ${left} businesses have left.`;
  } catch (error) {
    if (!(error instanceof TooManyLeaveError)) throw error;
    throw new Error(
      `${error.message} If they have all left the bank, import with --leaving ${error.leaving}.`,
    );
  }
}

/** The text of a file in strict UTF-8. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} cannot be read.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8.`);
  }
}
