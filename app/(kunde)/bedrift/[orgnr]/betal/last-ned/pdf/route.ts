import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { groupFields } from '#lib/http/form-fields.ts';
import { authorise } from '#server/auth/authorise.ts';
import { paymentPdfDownload } from '#server/downloads/payment-downloads.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';

type Context = RouteContext<'/bedrift/[orgnr]/betal/last-ned/pdf'>;

/** `GET …/betal/last-ned/pdf?valg&belop-<id>`: the payment details of what was chosen, as a PDF. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/betal`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const { business, session } = access.value;
  return paymentPdfDownload(
    { business, personId: session.personId, language: await getLocale() },
    groupFields(request.nextUrl.searchParams),
    new Date(),
  );
}
