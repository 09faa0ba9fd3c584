import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { lookFilterOf } from '#lib/consent/look-query.ts';
import { looksCsv } from '#lib/consent/looks-csv.ts';
import { osloDate } from '#lib/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { authorise } from '#server/auth/authorise.ts';
import { fileAnswer } from '#server/downloads/file-answer.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { allLooks } from '#server/looks/looks.ts';

/** `GET …/innsyn/fil`: the log that the page shows, with the same filter and every row, as CSV. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/bedrift/[orgnr]/innsyn/fil'>,
): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/innsyn`);
  const language = await getLocale();
  const words = messagesIn(language);
  const looks = await allLooks(orgnr, lookFilterOf(Object.fromEntries(request.nextUrl.searchParams)));
  return fileAnswer({
    content: looksCsv(looks, words.consent.looks, language),
    ending: 'csv',
    name: [words.looks.title, access.value.business.name, osloDate(new Date())],
  });
}
