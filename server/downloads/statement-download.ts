import 'server-only';
import type { Params } from '#lib/claims-list/params.ts';
import { osloDate } from '#lib/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { periodQuery, statementPeriod } from '#lib/statement/statement-period.ts';
import { statementCsv } from '#server/exports/statement-csv.ts';
import type { StatementFile } from '#server/exports/statement-file.ts';
import { statementPdf } from '#server/exports/statement-pdf.ts';
import { statementXlsx } from '#server/exports/statement-xlsx.ts';
import { auditDownload, type Downloader } from './downloader.ts';
import { fileAnswer, fileStream, seeOther } from './file-answer.ts';
import { loadStatement } from './load-statement.ts';

/** The formats that are made as a whole; a PDF is sent page by page. */
const MAKERS = {
  xlsx: statementXlsx,
  csv: (file: StatementFile): Promise<string> => Promise.resolve(statementCsv(file)),
} as const;

type StatementFormat = keyof typeof MAKERS | 'pdf';

/** Whether a part of an address names a format that the statement comes in. */
export const isStatementFormat = (text: string): text is StatementFormat =>
  text === 'pdf' || Object.hasOwn(MAKERS, text);

/** The statement of the period in the address as a file; when there is none, the page, which says why. */
export async function statementDownload(
  downloader: Downloader,
  format: StatementFormat,
  params: Params,
  now: Date,
): Promise<Response> {
  const { business, language } = downloader;
  const period = statementPeriod(params, osloDate(now));
  const page = `/bedrift/${business.orgnr}/kontoutskrift?${periodQuery(period)}`;
  if (period.invalid) return seeOther(page);
  const outcome = await loadStatement(business.orgnr, period, now);
  if (outcome.kind !== 'ready') return seeOther(page);
  const texts = messagesIn(language).statement;
  const file = { business, statement: outcome.statement, texts, language, madeAt: now };
  const { from, to } = period;
  const name = [texts.title, business.name, from, to];
  const written = (): Promise<void> =>
    auditDownload(downloader, 'statement-exported', now, { format, from, to });
  if (format === 'pdf') {
    await written();
    return fileStream({ content: statementPdf(file), ending: format, name });
  }
  const content = await MAKERS[format](file);
  await written();
  return fileAnswer({ content, ending: format, name });
}
