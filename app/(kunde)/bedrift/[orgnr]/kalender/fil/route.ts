import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { authorise } from '#server/auth/authorise.ts';
import { calendarDownload } from '#server/downloads/calendar-downloads.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';

/** `GET …/kalender/fil?belop=ja`: the due dates as they are now, as a calendar file. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/bedrift/[orgnr]/kalender/fil'>,
): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/kalender`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const { business, session } = access.value;
  const showAmounts = request.nextUrl.searchParams.get('belop') === 'ja';
  const downloader = { business, personId: session.personId, language: await getLocale() };
  return calendarDownload(downloader, showAmounts, new Date());
}
