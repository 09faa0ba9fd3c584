import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { SELECTION_LIMITS } from '#lib/payments/payment-selection.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { choosePayments } from '#server/features/payments/choose-payments.ts';
import { refusal } from '#server/features/files/refusal.ts';
import { readForm } from '#server/features/files/read-form.ts';

type Context = RouteContext<'/bedrift/[orgnr]/betal/valg'>;

/**
 * `POST …/betal/valg` with `merk`, `uten`, `valg`, `belop-<key>` and `vis`: leads to the page that shows the choice, at an
 * address that holds it. A form and not a link, since it can name more payments than an address has room for.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/betal`);
  const form = await readForm(request, SELECTION_LIMITS, await getLocale());
  return form.ok ? choosePayments(orgnr, form.value, new Date()) : form.error;
}
