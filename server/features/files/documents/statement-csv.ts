import 'server-only';
import { csv, type CsvCell } from '#lib/core/csv.ts';
import { statementRows } from '#lib/statement/statement-rows.ts';
import type { StatementFile } from './statement-file.ts';

/** The movements as CSV for Norwegian Excel, the opening figure on the first line and the closing one on the last. */
export function statementCsv({ statement, texts, language }: StatementFile): string {
  const { columns, fileColumns } = texts;
  const balanceLine = (
    label: string,
    date: typeof statement.from,
    balance: typeof statement.opening,
  ): CsvCell[] => [
    { date },
    { text: label },
    ...Array.from({ length: 10 }, () => undefined),
    { amount: balance },
  ];
  return csv([
    [
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
    ].map((text) => ({ text })),
    balanceLine(texts.opening, statement.from, statement.opening),
    ...statementRows(statement, texts, language).map((row): CsvCell[] => [
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
    ]),
    balanceLine(texts.closing, statement.to, statement.closing),
  ]);
}

const text = (value: string | undefined): CsvCell => (value === undefined ? undefined : { text: value });
