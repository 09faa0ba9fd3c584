import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { type Payable, payables } from '#lib/payments/payable.ts';
import { type PaymentPlan, paymentPlan } from '#lib/payments/payment-plan.ts';
import type { PaymentSelection } from '#lib/payments/payment-selection.ts';
import { chosenKeys } from '#lib/payments/resolve-selection.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { config } from '#server/platform/config/config.ts';
import { paidInFilesToday } from './payment-file-store.ts';
import type { PaymentDeps } from './payment-deps.ts';
import type { SourceOutcome } from '#server/features/tax-account/source-outcome.ts';

interface PlannedAccount {
  readonly account: OpenAccount;
  readonly payables: readonly Payable[];
  /** What is chosen, by key, what no longer can be paid included. */
  readonly keys: readonly string[];
  readonly plan: PaymentPlan;
}

/** What a selection comes to with what is open now, and with what is in a payment file of today already. */
export async function loadPaymentPlan(
  { database, taxAccount }: PaymentDeps,
  orgnr: string,
  selection: PaymentSelection,
  now: Date,
): Promise<SourceOutcome<PlannedAccount>> {
  const outcome = await taxAccount.loadOpenAccount(orgnr, now);
  if (!('value' in outcome)) return outcome;
  const { claims } = outcome.value;
  const today = osloDate(now);
  const all = payables(claims, today);
  const keys = chosenKeys(selection, all);
  const plan = paymentPlan({ keys, amounts: selection.amounts }, claims, {
    today,
    paidInFilesToday: await paidInFilesToday(await database(), orgnr, keys, today),
    receivingAccounts: config().receivingAccounts,
  });
  return { ...outcome, value: { account: outcome.value, payables: all, keys, plan } };
}
