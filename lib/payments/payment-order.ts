import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { Claim, Instalment } from '#lib/tax-account/domain.ts';
import type { Term } from '#lib/tax-account/term.ts';
import type { PaymentWarning } from '#lib/tax-account/payment-readiness.ts';

/** An instalment to be paid. */
export interface PaymentChoice {
  readonly claim: Pick<Claim, 'id' | 'type' | 'description' | 'period' | 'holder' | 'instalments'>;
  readonly instalment: Instalment;
  /** Less than what remains for a part payment; all of it when absent. */
  readonly amount?: Ore;
}

/** Why an instalment gets no payment. Each has a text in `messages.paymentFile.refusals`. */
export const ORDER_REFUSALS = [
  'nothing-to-pay',
  'kid-missing',
  'kid-malformed',
  'account-missing',
  'account-check-failed',
  'currency-not-nok',
  'amount-not-positive',
  'amount-above-remaining',
  'chosen-twice',
] as const;
export type OrderRefusal = (typeof ORDER_REFUSALS)[number];

/** What a person must see before such a payment is sent. Each has a text in `messages.paymentFile.warnings`. */
export type OrderWarning =
  | 'part-payment'
  | 'suspended'
  /** The payment is executed after the due date, so that interest runs. */
  | 'after-due'
  /** Another chosen instalment has the same KID, amount and due date. */
  | 'same-payment-in-selection'
  /** The instalment is in a payment file that was made today. */
  | 'in-file-today'
  | Extract<PaymentWarning, 'kid-check-failed' | 'account-not-published' | 'iban-of-other-account'>;

/** One payment, ready for a bank: one KID, one amount, one day. */
export interface PaymentOrder {
  readonly claim: PaymentChoice['claim'];
  /** See `instalmentKey`. */
  readonly instalment: string;
  /** Which of its claim's instalments it is; absent when it is the only one. */
  readonly term?: Term;
  readonly kid: string;
  /** Eleven digits with a right check digit. */
  readonly account: string;
  /** As Skatteetaten names the owner of the account, when it does. */
  readonly creditor?: string;
  readonly amount: Ore;
  readonly remaining: Ore;
  readonly due?: IsoDate;
  readonly executionDate: IsoDate;
  readonly warnings: readonly OrderWarning[];
}

/** An instalment that cannot be paid by file, with every reason. */
export interface RefusedChoice {
  readonly claim: PaymentChoice['claim'];
  readonly instalment: string;
  readonly reasons: readonly OrderRefusal[];
}
