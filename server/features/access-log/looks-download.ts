import 'server-only';
import type { Params } from '#lib/core/http/search-params.ts';
import { lookFilterOf } from '#lib/access-log/look-query.ts';
import { looksCsv } from '#lib/access-log/looks-csv.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { allLooks } from './looks.ts';
import { auditDownload, type Downloader } from '#server/features/files/downloader.ts';
import type { MadeFile } from '#server/features/files/made-file.ts';

/** The log of who at the bank has looked, with the filter in the address and every row, as CSV. */
export async function looksDownload(downloader: Downloader, params: Params, now: Date): Promise<MadeFile> {
  const { business, language } = downloader;
  const words = messagesIn(language);
  const looks = await allLooks(business.orgnr, lookFilterOf(params));
  return {
    content: looksCsv(looks, words.consent.looks, language),
    ending: 'csv',
    name: [words.looks.title, business.name, osloDate(now)],
    written: () => auditDownload(downloader, 'looks-exported', now, { rows: looks.length }),
  };
}
