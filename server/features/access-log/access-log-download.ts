import 'server-only';
import type { Params } from '#lib/core/http/search-params.ts';
import { parseAccessLogFilter } from '#lib/access-log/access-log-query.ts';
import { accessLogCsv } from '#lib/access-log/access-log-csv.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { exportAccessLog } from './access-log.ts';
import { auditDownload, type DownloadContext } from '#server/features/files/download-context.ts';
import type { GeneratedFile } from '#server/features/files/generated-file.ts';

/** The log of who at the bank has looked, with the filter in the address and every row, as CSV. */
export async function accessLogDownload(
  downloader: DownloadContext,
  params: Params,
  now: Date,
): Promise<GeneratedFile> {
  const { business, language } = downloader;
  const words = messagesIn(language);
  const entries = await exportAccessLog(business.orgnr, parseAccessLogFilter(params));
  return {
    content: accessLogCsv(entries, words.consent.looks, language),
    ending: 'csv',
    name: [words.looks.title, business.name, osloDate(now)],
    written: () => auditDownload(downloader, 'looks-exported', now, { rows: entries.length }),
  };
}
