import { readFile } from 'node:fs/promises';
import { parseCustomerFile } from '#lib/portfolio/customers/parse-customer-file.ts';
import type { BaseConfig } from '#server/platform/config/config.ts';
import { TooManyLeaveError, importCustomers } from '#server/features/customers/import-customers.ts';
import type { Db } from '#server/platform/db/client.ts';
import { DatabaseHeldError } from '#server/platform/db/data-dir-lock.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

/** How an import ended, and what to tell whoever started it. */
interface ImportEnd {
  readonly imported: boolean;
  readonly lines: readonly string[];
}

interface ImportOrder {
  readonly path: string;
  readonly environment: BaseConfig['environment'];
  /** Opened when the file is found to be right, and not before. */
  readonly openDatabase: () => Promise<Db>;
  readonly now: Date;
  /** How many businesses are known to be leaving the bank, when they are many. */
  readonly leaving?: number | undefined;
}

/** Imports a customer file, all of it or nothing. Never rejects: what went wrong is told, without anything of a person. */
export async function importFile(order: ImportOrder): Promise<ImportEnd> {
  const refused = (...lines: string[]): ImportEnd => ({ imported: false, lines });
  const { path, environment, openDatabase, now, leaving } = order;
  const text = await readText(path);
  if (text.problem !== undefined) return refused(`${path} ${text.problem}`);
  const parsed = parseCustomerFile(text.content, { refuseSynthetic: environment === 'production' });
  if (!parsed.ok) {
    const lines = parsed.error.map(({ line, problem }) => `${path}:${line}: ${problem}`);
    return refused(...lines, `Nothing was imported: ${parsed.error.length} problem(s).`);
  }
  try {
    const summary = await importCustomers(await openDatabase(), parsed.value, now, { leaving });
    const { businesses, persons, mandates, removed, left } = summary;
    const told = `Imported ${businesses} businesses, ${persons} persons and ${mandates} mandates; removed ${removed} mandates; ${left} businesses have left.`;
    return { imported: true, lines: [told] };
  } catch (error) {
    if (error instanceof TooManyLeaveError) {
      const way = `If they have all left the bank, import with --leaving ${error.leaving}. Nothing was imported.`;
      return refused(error.message, way);
    }
    if (error instanceof DatabaseHeldError) return refused(error.message, 'Nothing was imported.');
    return refused(`Nothing was imported: ${failureText(error)}`);
  }
}

type FileText = { readonly problem: string } | { readonly problem?: undefined; readonly content: string };

/** The text of a file in strict UTF-8, or why it cannot be read as that. */
async function readText(path: string): Promise<FileText> {
  try {
    return { content: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    return { problem: error instanceof TypeError ? 'is not UTF-8.' : 'cannot be read.' };
  }
}
