import 'server-only';
import type { Readable } from 'node:stream';
import { formatDate, formatDateRange, formatDateTime } from '#lib/core/dates/format.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { fill } from '#lib/messages/fill.ts';
import { formatAmount, formatKr } from '#lib/core/money/format.ts';
import { type StatementRow, statementRow } from '#lib/statement/statement-rows.ts';
import { type BreakdownRow, statementSummary } from '#lib/statement/statement-summary.ts';
import { heading, paragraph } from '../pdf/blocks.ts';
import type { Block } from '../pdf/paginate.ts';
import { openPdf, type Pdf, STYLES } from '../pdf/pdf.ts';
import { left, right, table, type TableRow } from '../pdf/table.ts';
import { writePages } from '../pdf/write-pages.ts';
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
  function* blocks(): Generator<Block> {
    yield heading(pdf, 'H1', texts.title);
    yield paragraph(pdf, `${texts.business}: ${business.name}`);
    yield paragraph(pdf, `${texts.orgnr}: ${formatOrgnr(business.orgnr)}`);
    yield paragraph(pdf, `${texts.period}: ${period}`);
    yield paragraph(pdf, `${texts.made}: ${formatDateTime(madeAt, language)}. ${texts.source}`);
    yield paragraph(pdf, texts.signs);
    yield* summaryBlocks(pdf, file);
    yield heading(pdf, 'H2', texts.movements);
    yield* movementBlocks(pdf, file);
  }
  writePages(pdf, blocks, {
    header: `${texts.title} · ${business.name} (${formatOrgnr(business.orgnr)}) · ${period}`,
    footer: `${texts.made}: ${formatDateTime(madeAt, language)}`,
    pageText: (page, pages) => fill(texts.page, { page, pages }),
  }).catch((error: unknown) => pdf.doc.destroy(error instanceof Error ? error : new Error('no PDF')));
  return pdf.doc;
}

function* summaryBlocks(pdf: Pdf, { statement, texts, language }: StatementFile): Generator<Block> {
  const { figures, kinds, groups, holders, warning } = statementSummary(statement, texts, language);
  const amounts = (...values: Parameters<typeof formatAmount>[0][]): string[] =>
    values.map((value) => formatAmount(value, language));
  const { columns } = texts;
  yield heading(pdf, 'H2', texts.summary);
  yield* table(
    pdf,
    [left(columns.description, 300), right(columns.amount, 120)],
    figures,
    ({ label, amount }) => ({ cells: [label, formatKr(amount, language)] }),
  );
  if (warning !== undefined) {
    yield heading(pdf, 'H2', warning.title);
    yield paragraph(pdf, warning.text);
  }
  if (kinds.length > 0) {
    yield heading(pdf, 'H2', texts.byKind);
    yield* table(
      pdf,
      [left(columns.kind, 300), right(texts.count, 120), right(texts.sum, 120)],
      kinds,
      ({ label, count, sum }) => ({ cells: [label, String(count), ...amounts(sum)] }),
    );
  }
  yield* breakdownBlocks(
    pdf,
    { title: texts.byGroup, column: columns.group, rows: groups },
    { texts, language },
  );
  yield* breakdownBlocks(
    pdf,
    { title: texts.byHolder, column: columns.holder, rows: holders },
    { texts, language },
  );
}

function* breakdownBlocks(
  pdf: Pdf,
  {
    title,
    column,
    rows,
  }: { readonly title: string; readonly column: string; readonly rows: readonly BreakdownRow[] },
  { texts, language }: Pick<StatementFile, 'texts' | 'language'>,
): Generator<Block> {
  if (rows.length === 0) return;
  yield heading(pdf, 'H2', title);
  yield* table(
    pdf,
    [left(column, 300), right(texts.opening, 120), right(texts.change, 120), right(texts.closing, 120)],
    rows,
    ({ label, ...row }) => ({
      cells: [label, ...[row.opening, row.change, row.closing].map((value) => formatAmount(value, language))],
    }),
  );
}

function* movementBlocks(pdf: Pdf, file: StatementFile): Generator<Block> {
  const { statement, texts, language } = file;
  const { columns } = texts;
  const balanceRow = (
    label: string,
    date: typeof statement.from,
    balance: typeof statement.opening,
  ): TableRow => ({
    cells: [formatDate(date, language), label, '', '', '', '', '', formatAmount(balance, language)],
    strong: true,
  });
  yield* table(
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
    ['opening' as const, ...statement.movements, 'closing' as const],
    (row) =>
      row === 'opening'
        ? balanceRow(texts.opening, statement.from, statement.opening)
        : row === 'closing'
          ? balanceRow(texts.closing, statement.to, statement.closing)
          : movementRow(statementRow(row, texts, language), file),
  );
  if (statement.movements.length === 0) yield paragraph(pdf, texts.noMovements, STYLES.body);
}

function movementRow(row: StatementRow, { texts, language }: StatementFile): TableRow {
  return {
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
  };
}

/** Everything that the page has no column of its own for. */
const descriptionOf = (
  { description, concerns, isOwner, holder }: StatementRow,
  { columns }: StatementFile['texts'],
): string =>
  [description, isOwner ? holder : undefined, concerns && `${columns.concerns}: ${concerns}`]
    .filter((part) => part !== undefined)
    .join(' · ');
