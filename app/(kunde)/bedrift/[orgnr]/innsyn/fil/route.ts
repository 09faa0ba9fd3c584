import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { lookFilterOf } from '#lib/consent/look-query.ts';
import { looksCsv } from '#lib/consent/looks-csv.ts';
import { osloDate } from '#lib/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { authorise } from '#server/auth/authorise.ts';
import { auditDownload } from '#server/downloads/downloader.ts';
import { fileAnswer } from '#server/downloads/file-answer.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';
import { allLooks } from '#server/looks/looks.ts';

/** `GET …/innsyn/fil`: the log that the page shows, with the same filter and every row, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/bedrift/[orgnr]/innsyn/fil'>,
): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/innsyn`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const language = await getLocale();
  const words = messagesIn(language);
  const { business, session } = access.value;
  const now = new Date();
  const looks = await allLooks(orgnr, lookFilterOf(Object.fromEntries(request.nextUrl.searchParams)));
  await auditDownload({ business, personId: session.personId }, 'looks-exported', now, {
    rows: looks.length,
  });
  return fileAnswer({
    content: looksCsv(looks, words.consent.looks, language),
    ending: 'csv',
    name: [words.looks.title, business.name, osloDate(now)],
  });
}
