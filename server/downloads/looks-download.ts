import 'server-only';
import type { Params } from '#lib/claims-list/params.ts';
import { lookFilterOf } from '#lib/consent/look-query.ts';
import { looksCsv } from '#lib/consent/looks-csv.ts';
import { osloDate } from '#lib/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { allLooks } from '#server/looks/looks.ts';
import { auditDownload, type Downloader } from './downloader.ts';
import type { MadeFile } from './made-file.ts';

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
