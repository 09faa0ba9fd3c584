import 'server-only';
import type { Readable } from 'node:stream';
import { formatDateTime } from '#lib/core/dates/format.ts';
import {
  caseInWords,
  casesWith,
  headInWords,
  summaryInWords,
  type ReportTexts,
} from '#lib/pilot/integration-test/report-words.ts';
import type { Report } from '#lib/pilot/integration-test/report.ts';
import { fill } from '#lib/messages/fill.ts';
import { heading, paragraph } from '../pdf/blocks.ts';
import type { Block } from '../pdf/paginate.ts';
import { openPdf, type Pdf } from '../pdf/pdf.ts';
import { left, table } from '../pdf/table.ts';
import { writePages } from '../pdf/write-pages.ts';

const SHOWN_IDS = 5;

/** The integration test's report, tagged; streams, and fails when the document cannot be made. */
export function integrationReportPdf(report: Report, words: ReportTexts): Readable {
  const { report: texts } = words.texts;
  const finishedAt = new Date(report.head.finishedAt);
  const title = `${texts.title}, ${report.head.bank.name}`;
  const pdf = openPdf({ title, language: words.language, madeAt: finishedAt, landscape: true });
  const blocks = (): readonly Block[] => [
    heading(pdf, 'H1', texts.title),
    paragraph(pdf, summaryInWords(report, words)),
    ...headInWords(report, words).map(({ label, value }) => paragraph(pdf, `${label}: ${value}`)),
    heading(pdf, 'H2', texts.cases),
    ...caseTable(pdf, report, words),
    ...closing(pdf, report, words),
  ];
  writePages(pdf, blocks, {
    header: title,
    footer: formatDateTime(finishedAt, words.language),
    pageText: (page, pages) => fill(texts.page, { page, pages }),
  }).catch((error: unknown) => pdf.doc.destroy(error instanceof Error ? error : new Error('no PDF')));
  return pdf.doc;
}

function caseTable(pdf: Pdf, report: Report, words: ReportTexts): Iterable<Block> {
  const { report: texts } = words.texts;
  return table(
    pdf,
    [
      left(texts.id, 32),
      left(texts.case, 96),
      left(texts.expected, 118),
      left(texts.happened, 224),
      left(texts.result, 52),
      left(texts.time, 90),
      left(texts.evidence, 104),
      left(texts.accepted, 54),
    ],
    report.cases,
    (one) => {
      const { id, title, expected, happened, resultText, ids, time } = caseInWords(one, words);
      const seen = happened.map(({ ok, text }) => (ok ? text : `! ${text}`)).join(' ');
      return {
        cells: [id, title, expected, seen, resultText, time, evidence(ids), ''],
        strong: one.result === 'failed',
      };
    },
  );
}

/** Room for a few; all of them are in the other forms of the report. */
function evidence(ids: readonly string[]): string {
  const shown = ids.slice(0, SHOWN_IDS).join(' ');
  return ids.length > SHOWN_IDS ? `${shown} + ${ids.length - SHOWN_IDS}` : shown;
}

function closing(pdf: Pdf, report: Report, words: ReportTexts): readonly Block[] {
  const { report: texts } = words.texts;
  const failed = casesWith(report, 'failed', words);
  return [
    heading(pdf, 'H2', texts.deviations),
    ...(failed.length === 0 ? [texts.noDeviations] : failed).map((line) => paragraph(pdf, line)),
    heading(pdf, 'H2', texts.openCases),
    ...casesWith(report, 'not-run', words).map((line) => paragraph(pdf, line)),
    heading(pdf, 'H2', texts.statement),
    paragraph(pdf, texts.statementText),
    paragraph(pdf, texts.signature),
  ];
}
