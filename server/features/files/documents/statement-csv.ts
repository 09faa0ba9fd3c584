import 'server-only';
import { csv, type CsvCell } from '#lib/core/csv.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import { statementRows, type StatementRow } from '#lib/statement/statement-rows.ts';
import type { StatementFile } from './statement-file.ts';

/** The movements as CSV for Norwegian Excel, the opening figure on the first line and the closing one on the last. */
export function statementCsv({ statement, texts, language }: StatementFile): string {
  return csv([
    headings(texts).map((text) => ({ text })),
    balanceLine(texts.opening, statement.from, statement.opening),
    ...statementRows(statement, texts, language).map(movementLine),
    balanceLine(texts.closing, statement.to, statement.closing),
  ]);
}

const headings = ({ columns, fileColumns }: StatementFile['texts']): string[] => [
  columns.date,
  columns.kind,
  columns.description,
  columns.concerns,
  columns.group,
  columns.holder,
  columns.due,
  columns.reference,
  columns.counterReference,
  columns.kid,
  columns.account,
  fileColumns.amount,
  fileColumns.balance,
];

const balanceLine = (label: string, date: IsoDate, balance: Ore): CsvCell[] => [
  { date },
  { text: label },
  ...Array.from({ length: 10 }, () => undefined),
  { amount: balance },
];

const movementLine = (row: StatementRow): CsvCell[] => [
  { date: row.date },
  { text: row.kind },
  { text: row.description },
  text(row.concerns),
  { text: row.group },
  { text: row.holder },
  row.due && { date: row.due },
  text(row.reference),
  text(row.counterReference),
  text(row.kid),
  text(row.account),
  { amount: row.amount },
  { amount: row.balance },
];

const text = (value: string | undefined): CsvCell => (value === undefined ? undefined : { text: value });
