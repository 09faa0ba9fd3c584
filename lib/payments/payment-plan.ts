import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim, Instalment } from '#lib/tax-account/domain.ts';
import { findInstalment } from '#lib/tax-account/claim-rows.ts';
import type { OrderRefusal, OrderWarning, PaymentChoice, PaymentOrder } from './payment-order.ts';
import { type PaymentCircumstances, paymentOrders } from './payment-orders.ts';
import type { PaymentSelection, WrittenAmount } from './payment-selection.ts';

/** One chosen instalment: what is paid, or why nothing is. */
export interface PlannedPayment {
  /** See `instalmentKey`. */
  readonly key: string;
  readonly claim: Claim;
  readonly instalment: Instalment;
  readonly written?: WrittenAmount;
  readonly order?: PaymentOrder;
  /** With `invalid-amount` for a text that is no amount. */
  readonly refusals: readonly (OrderRefusal | 'invalid-amount')[];
}

/** What a selection comes to with the claims as they are now. */
export interface PaymentPlan {
  /** In the order chosen, those that cannot be paid included. */
  readonly payments: readonly PlannedPayment[];
  /** What goes into the PDF and the file. */
  readonly orders: readonly PaymentOrder[];
  readonly total: Ore;
  /** Chosen, but no longer among the unpaid. */
  readonly gone: number;
  /** A file needs a person's word that the warnings were read. */
  readonly needsConfirmation: boolean;
}

/** Warnings that money may go astray or twice; the others only say what follows. */
const GRAVE: readonly OrderWarning[] = [
  'same-payment-in-selection',
  'in-file-today',
  'account-not-published',
  'iban-of-other-account',
];

/** Works out the payments for a selection. Anything that is not safe to pay is left out of the orders, with the reasons. */
export function paymentPlan(
  { keys, amounts }: Pick<PaymentSelection, 'keys' | 'amounts'>,
  claims: readonly Claim[],
  circumstances: PaymentCircumstances,
): PaymentPlan {
  const found = keys.flatMap((key) => {
    const one = findInstalment(claims, key);
    return one === undefined || one.instalment.remaining <= 0 ? [] : [{ key, ...one }];
  });
  const isInvalid = (key: string): boolean => amounts.has(key) && amounts.get(key)?.amount === undefined;
  const choices = found
    .filter(({ key }) => !isInvalid(key))
    .map(({ key, claim, instalment }): PaymentChoice => {
      const amount = amounts.get(key)?.amount;
      return { claim, instalment, ...(amount === undefined ? {} : { amount }) };
    });
  const { orders, refused } = paymentOrders(choices, circumstances);
  const orderOf = new Map(orders.map((order) => [order.instalment, order]));
  const reasonsOf = new Map(refused.map(({ instalment, reasons }) => [instalment, reasons]));
  const payments = found.map(({ key, claim, instalment }): PlannedPayment => {
    const written = amounts.get(key);
    const order = orderOf.get(key);
    return {
      key,
      claim,
      instalment,
      ...(written === undefined ? {} : { written }),
      ...(order === undefined ? {} : { order }),
      refusals: isInvalid(key) ? ['invalid-amount'] : (reasonsOf.get(key) ?? []),
    };
  });
  return {
    payments,
    orders,
    total: sum(orders.map(({ amount }) => amount)),
    gone: keys.length - found.length,
    needsConfirmation: orders.some(({ warnings }) => warnings.some((warning) => GRAVE.includes(warning))),
  };
}
