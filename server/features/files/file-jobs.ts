import 'server-only';
import type { ReportTexts } from '#lib/pilot/integration-test/report-words.ts';
import type { Report } from '#lib/pilot/integration-test/report.ts';
import { integrationReportPdf } from './documents/integration-report-pdf.ts';
import { type PaymentDetailsFile, paymentPdf } from './documents/payment-pdf.ts';
import { statementCsv } from './documents/statement-csv.ts';
import type { StatementFile } from './documents/statement-file.ts';
import { statementPdf } from './documents/statement-pdf.ts';
import { statementXlsx } from './documents/statement-xlsx.ts';

/** A file to be made, with everything that it is made of: plain values, which a worker is given a copy of. */
export type FileJob =
  | { readonly kind: 'statement-pdf' | 'statement-xlsx' | 'statement-csv'; readonly file: StatementFile }
  | { readonly kind: 'payment-pdf'; readonly file: PaymentDetailsFile }
  | { readonly kind: 'integration-report-pdf'; readonly report: Report; readonly words: ReportTexts };

/** Makes a file, part by part; throws when it cannot be made. */
export async function* makeFile(job: FileJob): AsyncGenerator<Uint8Array> {
  switch (job.kind) {
    case 'statement-pdf':
      yield* bytesOf(statementPdf(job.file));
      break;
    case 'payment-pdf':
      yield* bytesOf(paymentPdf(job.file));
      break;
    case 'integration-report-pdf':
      yield* bytesOf(integrationReportPdf(job.report, job.words));
      break;
    case 'statement-xlsx':
      yield await statementXlsx(job.file);
      break;
    case 'statement-csv':
      yield new TextEncoder().encode(statementCsv(job.file));
      break;
  }
}

const bytesOf = (parts: AsyncIterable<unknown>): AsyncIterable<Uint8Array> =>
  // The types of Node's streams leave open what comes out of them.
  parts as AsyncIterable<Uint8Array>;
