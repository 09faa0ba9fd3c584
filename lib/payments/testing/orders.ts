import { ore } from '#lib/core/money/ore.ts';
import type { PaymentInfo } from '#lib/tax-account/domain.ts';
import { claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import type { PaymentChoice } from '../payment-order.ts';

export const KID = '4019008719784337';
export const OTHER_KID = '0095755263306220219';
export const ACCOUNT = '76940524802';

/** A choice of 1 000 kroner that can be paid; `changes` says what matters to the test. */
export function choice(
  changes: Partial<PaymentChoice['instalment']> & { readonly amount?: number } = {},
  info: Partial<PaymentInfo> = {},
): PaymentChoice {
  const { amount, ...rest } = changes;
  const one = instalment({ paymentInfo: { kid: KID, account: ACCOUNT, ...info }, ...rest });
  return { claim: claim([one]), instalment: one, ...(amount === undefined ? {} : { amount: ore(amount) }) };
}
