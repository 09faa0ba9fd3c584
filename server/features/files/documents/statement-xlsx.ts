import 'server-only';
import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { formatDateRange, formatDateTime } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import { statementRows, type StatementRow } from '#lib/statement/statement-rows.ts';
import { type BreakdownRow, statementSummary } from '#lib/statement/statement-summary.ts';
import type { StatementFile } from './statement-file.ts';

/** Excel's own formats: it writes them with the separators of the reader's computer. */
const AMOUNT_FORMAT = '#,##0.00';
const DATE_FORMAT = 'dd.mm.yyyy';

/**
 * The statement as a workbook: the movements under a frozen header, and the summary on a sheet of its own. Amounts and
 * dates are typed cells; numbers of claims and KIDs are text, so that no digit is lost.
 */
export const statementXlsx = (file: StatementFile): Promise<Buffer> =>
  writeExcelFile([movementsSheet(file), summarySheet(file)]).toBuffer();

const movementsSheet = ({ statement, texts, language }: StatementFile): Sheet<never> => ({
  sheet: texts.movements,
  stickyRowsCount: 1,
  columns: [12, 26, 52, 44, 24, 26, 12, 22, 22, 28, 16, 24, 24].map((width) => ({ width })),
  data: [
    headings(texts),
    balanceRow(texts.opening, statement.from, statement.opening),
    ...statementRows(statement, texts, language).map(movementRow),
    balanceRow(texts.closing, statement.to, statement.closing),
  ],
});

const headings = ({ columns, fileColumns }: StatementFile['texts']): Row => [
  bold(columns.date),
  bold(columns.kind),
  bold(columns.description),
  bold(columns.concerns),
  bold(columns.group),
  bold(columns.holder),
  bold(columns.due),
  bold(columns.reference),
  bold(columns.counterReference),
  bold(columns.kid),
  bold(columns.account),
  bold(fileColumns.amount, 'right'),
  bold(fileColumns.balance, 'right'),
];

const balanceRow = (label: string, date: IsoDate, balance: Ore): Row => [
  dateCell(date),
  bold(label),
  ...Array.from({ length: 10 }, () => null),
  amountCell(balance, 'bold'),
];

const movementRow = (row: StatementRow): Row => [
  dateCell(row.date),
  textCell(row.kind),
  textCell(row.description),
  textCell(row.concerns),
  textCell(row.group),
  textCell(row.holder),
  row.due === undefined ? null : dateCell(row.due),
  textCell(row.reference),
  textCell(row.counterReference),
  textCell(row.kid),
  textCell(row.account),
  amountCell(row.amount),
  amountCell(row.balance),
];

function summarySheet(file: StatementFile): Sheet<never> {
  const { statement, texts, language } = file;
  const { figures, warning, kinds, groups, holders } = statementSummary(statement, texts, language);
  return {
    sheet: texts.summary,
    columns: [48, 26, 18, 18].map((width) => ({ width })),
    data: [
      ...headRows(file),
      [],
      ...figures.map(({ label, amount }): Row => [textCell(label), amountCell(amount, 'bold')]),
      ...(warning === undefined ? [] : [[], [bold(warning.title)], [textCell(warning.text)]]),
      [],
      [bold(texts.byKind), bold(texts.count, 'right'), bold(texts.sum, 'right')],
      ...kinds.map(({ label, count, sum }): Row => [
        textCell(label),
        { type: Number, value: count },
        amountCell(sum),
      ]),
      ...breakdown(texts, texts.byGroup, groups),
      ...breakdown(texts, texts.byHolder, holders),
    ],
  };
}

const headRows = ({ business, statement, texts, language, madeAt }: StatementFile): Row[] => [
  [bold(texts.title)],
  [textCell(texts.business), textCell(business.name)],
  [textCell(texts.orgnr), textCell(formatOrgnr(business.orgnr))],
  [textCell(texts.period), textCell(formatDateRange(statement.from, statement.to, language))],
  [textCell(texts.made), textCell(formatDateTime(madeAt, language))],
  [textCell(texts.signs)],
];

const breakdown = (texts: StatementFile['texts'], title: string, rows: readonly BreakdownRow[]): Row[] =>
  rows.length === 0
    ? []
    : [
        [],
        [
          bold(title),
          bold(texts.opening, 'right'),
          bold(texts.change, 'right'),
          bold(texts.closing, 'right'),
        ],
        ...rows.map((row): Row => [
          textCell(row.label),
          amountCell(row.opening),
          amountCell(row.change),
          amountCell(row.closing),
        ]),
      ];

const textCell = (value: string | undefined): Cell => (value === undefined ? null : { type: String, value });

const bold = (value: string, align: 'left' | 'right' = 'left'): Cell => ({
  type: String,
  value,
  fontWeight: 'bold',
  align,
});

/** The nearest number of kroner: Excel shows and adds two decimals of it without loss. */
const amountCell = (amount: Ore, weight?: 'bold'): Cell => ({
  type: Number,
  value: amount / 100,
  format: AMOUNT_FORMAT,
  ...(weight === undefined ? {} : { fontWeight: weight }),
});

const dateCell = (date: IsoDate): Cell => ({
  type: Date,
  value: new Date(`${date}T00:00:00Z`),
  format: DATE_FORMAT,
});
