import 'server-only';
import type { Params } from '#lib/claims-list/params.ts';
import { toParams } from '#lib/payment-file/payment-selection.ts';

/** Thousands of keys; a form that is longer was not made by the portal. */
const MAX_BYTES = 500_000;

const refused = (status: 400 | 413): Response =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** The fields of a form that was posted to a route; a refusal when it is too long, says no length, or is no form. */
export async function postedForm(request: Request): Promise<{ readonly params: Params } | Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= MAX_BYTES)) return refused(413);
  try {
    return { params: toParams(await request.formData()) };
  } catch {
    return refused(400);
  }
}
