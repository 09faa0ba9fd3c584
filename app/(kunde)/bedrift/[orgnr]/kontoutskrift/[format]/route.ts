import { isStatementFormat } from '#lib/statement/statement-formats.ts';
import { businessDownload } from '#server/features/files/define-download.ts';
import { services } from '#server/services.ts';

/** `GET …/kontoutskrift/<pdf|xlsx|csv>?aar|fra&til`: the statement of the period as a file. */
export const GET = businessDownload<{ readonly orgnr: string; readonly format: string }>(
  { page: 'kontoutskrift' },
  async (downloader, { params: { format }, fields, now }) =>
    isStatementFormat(format)
      ? services().statement.statementDownload(downloader, format, fields, now)
      : new Response(null, { status: 404 }),
);
