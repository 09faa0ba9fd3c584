import 'server-only';
import type { Readable } from 'node:stream';
import { formatDate, formatDateRange, formatDateTime } from '#lib/dates/format.ts';
import { formatOrgnr } from '#lib/identifiers/orgnr.ts';
import { fill } from '#lib/messages/fill.ts';
import { formatAmount, formatKr } from '#lib/money/format.ts';
import { type StatementRow, statementRows } from '#lib/statement/statement-rows.ts';
import { type BreakdownRow, statementSummary } from '#lib/statement/statement-summary.ts';
import { heading, paragraph } from './pdf/blocks.ts';
import type { Block } from './pdf/paginate.ts';
import { openPdf, type Pdf, STYLES } from './pdf/pdf.ts';
import { left, right, table, type TableRow } from './pdf/table.ts';
import { writePages } from './pdf/write-pages.ts';
import type { StatementFile } from './statement-file.ts';

/**
 * The statement as a tagged PDF: headings that are also bookmarks, tables with header cells, title and language, page
 * numbers. Streams; the stream fails when the document cannot be made.
 */
export function statementPdf(file: StatementFile): Readable {
  const { business, statement, texts, language, madeAt } = file;
  const period = formatDateRange(statement.from, statement.to, language);
  const title = `${texts.title} ${period}, ${business.name}`;
  const pdf = openPdf({ title, language, madeAt, landscape: true });
  const blocks = [
    heading(pdf, 'H1', texts.title),
    paragraph(pdf, `${texts.business}: ${business.name}`),
    paragraph(pdf, `${texts.orgnr}: ${formatOrgnr(business.orgnr)}`),
    paragraph(pdf, `${texts.period}: ${period}`),
    paragraph(pdf, `${texts.made}: ${formatDateTime(madeAt, language)}. ${texts.source}`),
    paragraph(pdf, texts.signs),
    ...summaryBlocks(pdf, file),
    heading(pdf, 'H2', texts.movements),
    ...movementBlocks(pdf, file),
  ];
  writePages(pdf, blocks, {
    header: `${texts.title} · ${business.name} (${formatOrgnr(business.orgnr)}) · ${period}`,
    footer: `${texts.made}: ${formatDateTime(madeAt, language)}`,
    pageText: (page, pages) => fill(texts.page, { page, pages }),
  }).catch((error: unknown) => pdf.doc.destroy(error instanceof Error ? error : new Error('no PDF')));
  return pdf.doc;
}

function summaryBlocks(pdf: Pdf, { statement, texts, language }: StatementFile): readonly Block[] {
  const { figures, kinds, groups, holders, warning } = statementSummary(statement, texts, language);
  const amounts = (...values: Parameters<typeof formatAmount>[0][]): string[] =>
    values.map((value) => formatAmount(value, language));
  const breakdown = (title: string, column: string, rows: readonly BreakdownRow[]): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          heading(pdf, 'H2', title),
          ...table(
            pdf,
            [
              left(column, 300),
              right(texts.opening, 120),
              right(texts.change, 120),
              right(texts.closing, 120),
            ],
            rows.map((row) => ({ cells: [row.label, ...amounts(row.opening, row.change, row.closing)] })),
          ),
        ];
  return [
    heading(pdf, 'H2', texts.summary),
    ...table(
      pdf,
      [left(texts.columns.description, 300), right(texts.columns.amount, 120)],
      figures.map(({ label, amount }) => ({ cells: [label, formatKr(amount, language)] })),
    ),
    ...(warning === undefined ? [] : [heading(pdf, 'H2', warning.title), paragraph(pdf, warning.text)]),
    ...(kinds.length === 0
      ? []
      : [
          heading(pdf, 'H2', texts.byKind),
          ...table(
            pdf,
            [left(texts.columns.kind, 300), right(texts.count, 120), right(texts.sum, 120)],
            kinds.map(({ label, count, sum }) => ({ cells: [label, String(count), ...amounts(sum)] })),
          ),
        ]),
    ...breakdown(texts.byGroup, texts.columns.group, groups),
    ...breakdown(texts.byHolder, texts.columns.holder, holders),
  ];
}

function movementBlocks(pdf: Pdf, { statement, texts, language }: StatementFile): readonly Block[] {
  const { columns } = texts;
  const balanceRow = (
    label: string,
    date: typeof statement.from,
    balance: typeof statement.opening,
  ): TableRow => ({
    cells: [formatDate(date, language), label, '', '', '', '', '', formatAmount(balance, language)],
    strong: true,
  });
  const rows = statementRows(statement, texts, language).map((row): TableRow => ({
    cells: [
      formatDate(row.date, language),
      row.kind,
      descriptionOf(row, texts),
      row.reference ?? '',
      row.kid ?? '',
      row.due === undefined ? '' : formatDate(row.due, language),
      formatAmount(row.amount, language),
      formatAmount(row.balance, language),
    ],
  }));
  return [
    ...table(
      pdf,
      [
        left(columns.date, 62),
        left(columns.kind, 92),
        left(columns.description, 176),
        left(columns.reference, 88),
        left(columns.kid, 130),
        left(columns.due, 62),
        right(columns.amount, 80),
        right(columns.balance, 80),
      ],
      [
        balanceRow(texts.opening, statement.from, statement.opening),
        ...rows,
        balanceRow(texts.closing, statement.to, statement.closing),
      ],
    ),
    ...(rows.length === 0 ? [paragraph(pdf, texts.noMovements, STYLES.body)] : []),
  ];
}

/** Everything that the page has no column of its own for. */
const descriptionOf = (
  { description, concerns, isOwner, holder }: StatementRow,
  { columns }: StatementFile['texts'],
): string =>
  [description, isOwner ? holder : undefined, concerns && `${columns.concerns}: ${concerns}`]
    .filter((part) => part !== undefined)
    .join(' · ');
