import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { authorise } from '#server/auth/authorise.ts';
import { paymentFileDownload } from '#server/downloads/payment-downloads.ts';
import { postedForm } from '#server/downloads/posted-form.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';

type Context = RouteContext<'/bedrift/[orgnr]/betal/last-ned/fil'>;

/**
 * `POST …/betal/last-ned/fil` with `valg`, `belop-<id>`, `konto` and `bekreftet`: a pain.001 payment file. A form and not a
 * link, since the account stays out of addresses and each file is remembered for the day.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/betal`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const form = await postedForm(request);
  if (!('params' in form)) return form;
  const { business, session } = access.value;
  return paymentFileDownload(
    { business, personId: session.personId, language: await getLocale() },
    form.params,
    new Date(),
  );
}
