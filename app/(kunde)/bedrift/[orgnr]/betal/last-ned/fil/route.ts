import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { SELECTION_LIMITS } from '#lib/payment-file/payment-selection.ts';
import { authorise } from '#server/auth/authorise.ts';
import { paymentFileDownload } from '#server/downloads/payment-downloads.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { readForm } from '#server/downloads/read-form.ts';

type Context = RouteContext<'/bedrift/[orgnr]/betal/last-ned/fil'>;

/**
 * `POST …/betal/last-ned/fil` with `valg`, `belop-<id>`, `konto` and `bekreftet`: a pain.001 payment file. A form and not a
 * link, since the account stays out of addresses and each file is remembered for the day.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/betal`);
  const language = await getLocale();
  const form = await readForm(request, SELECTION_LIMITS, language);
  if (!form.ok) return form.error;
  const { business, session } = access.value;
  return paymentFileDownload({ business, personId: session.personId, language }, form.value, new Date());
}
