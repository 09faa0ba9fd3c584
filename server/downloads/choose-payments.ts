import 'server-only';
import type { Params } from '#lib/claims-list/params.ts';
import { osloDate } from '#lib/dates/iso-date.ts';
import { payables } from '#lib/payment-file/payable.ts';
import { MAX_POSTED, parsePaymentSelection, selectionQuery } from '#lib/payment-file/payment-selection.ts';
import { compactSelection } from '#lib/payment-file/resolve-selection.ts';
import { loadOpenAccount } from '#server/taxaccount/taxaccount.ts';
import { seeOther } from './file-answer.ts';

/**
 * The address of the page for a choice of payments: the list with more rows when the form asked for those (`vis`), else the
 * payments one by one. Changes nothing, so that it may be sent again.
 */
export async function choosePayments(orgnr: string, params: Params, now: Date): Promise<Response> {
  const posted = parsePaymentSelection(params, MAX_POSTED);
  const outcome = await loadOpenAccount(orgnr, now);
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
