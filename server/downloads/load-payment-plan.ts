import 'server-only';
import { osloDate } from '#lib/dates/iso-date.ts';
import { type PaymentPlan, paymentPlan } from '#lib/payment-file/payment-plan.ts';
import type { PaymentSelection } from '#lib/payment-file/payment-selection.ts';
import { findInstalment } from '#lib/taxaccount/claim-rows.ts';
import type { Claim, OpenAccount } from '#lib/taxaccount/domain.ts';
import { config } from '#server/config/config.ts';
import { kidsInFilesToday } from '#server/payment-files/payment-files.ts';
import { loadOpenAccount, type SourceOutcome } from '#server/taxaccount/taxaccount.ts';

interface PlannedAccount {
  readonly account: OpenAccount;
  readonly plan: PaymentPlan;
}

/** What a selection comes to with what is open now, and with the references that are in a file of today already. */
export async function loadPaymentPlan(
  orgnr: string,
  selection: PaymentSelection,
  now: Date,
): Promise<SourceOutcome<PlannedAccount>> {
  const outcome = await loadOpenAccount(orgnr, now);
  if (!('value' in outcome)) return outcome;
  const { claims } = outcome.value;
  const today = osloDate(now);
  const kids = await kidsInFilesToday(orgnr, kidsOf(selection, claims), today);
  const plan = paymentPlan(selection, claims, {
    today,
    kidsInFilesToday: kids,
    receivingAccounts: config().receivingAccounts,
  });
  return { ...outcome, value: { account: outcome.value, plan } };
}

const kidsOf = ({ ids }: PaymentSelection, claims: readonly Claim[]): readonly string[] =>
  ids.flatMap((id) => findInstalment(claims, id)?.instalment.paymentInfo?.kid ?? []);
