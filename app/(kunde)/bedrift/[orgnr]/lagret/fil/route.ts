import type { NextRequest } from 'next/server';
import { osloDate } from '#lib/dates/iso-date.ts';
import { authorise } from '#server/auth/authorise.ts';
import { fileAnswer } from '#server/downloads/file-answer.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';
import { exportStored } from '#server/stored/stored.ts';

/** `GET …/lagret/fil`: everything stored about the business, as JSON. Wants a recent login: it is all of it at once. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/bedrift/[orgnr]/lagret/fil'>,
): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr, login: 'recent' });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/lagret`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const { business, session } = access.value;
  const now = new Date();
  const content = await exportStored(orgnr, { personId: session.personId }, now);
  return fileAnswer({ content, ending: 'json', name: ['lagret', business.name, osloDate(now)] });
}
