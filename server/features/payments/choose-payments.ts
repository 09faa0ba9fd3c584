import 'server-only';
import type { Params } from '#lib/core/http/search-params.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { payables } from '#lib/payments/payable.ts';
import { MAX_POSTED, parsePaymentSelection, selectionQuery } from '#lib/payments/payment-selection.ts';
import { compactSelection } from '#lib/payments/resolve-selection.ts';
import type { TaxAccount } from '#server/features/tax-account/tax-account-cache.ts';
import { seeOther } from '#server/features/files/file-answer.ts';

/**
 * The address of the page for a choice of payments: the list with more rows when the form asked for those (`vis`), else the
 * payments one by one. Changes nothing, so that it may be sent again.
 */
export async function choosePayments(
  taxAccount: TaxAccount,
  orgnr: string,
  params: Params,
  now: Date,
): Promise<Response> {
  const posted = parsePaymentSelection(params, MAX_POSTED);
  const outcome = await taxAccount.loadOpenAccount(orgnr, now);
  const claims = 'value' in outcome ? outcome.value.claims : [];
  const query = new URLSearchParams(
    selectionQuery(compactSelection(posted, payables(claims, osloDate(now)))),
  );
  const { vis, ved } = params;
  if (typeof vis === 'string' && /^\d{1,4}$/.test(vis)) query.append('vis', vis);
  else query.append('steg', 'betal');
  // Where on the page the person was: the payment whose amount was written.
  const place = typeof ved === 'string' ? `#${encodeURIComponent(ved.slice(0, 100))}` : '';
  return seeOther(`/bedrift/${orgnr}/betal?${query}${place}`);
}
