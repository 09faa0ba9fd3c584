import type { NextRequest } from 'next/server';
import { authorise } from '#server/auth/authorise.ts';
import { choosePayments } from '#server/downloads/choose-payments.ts';
import { postedForm } from '#server/downloads/posted-form.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';

type Context = RouteContext<'/bedrift/[orgnr]/betal/valg'>;

/**
 * `POST …/betal/valg` with `merk`, `uten`, `valg`, `belop-<key>` and `vis`: leads to the page that shows the choice, at an
 * address that holds it. A form and not a link, since it can name more payments than an address has room for.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/betal`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const form = await postedForm(request);
  return 'params' in form ? choosePayments(orgnr, form.params, new Date()) : form;
}
