import { legalDays } from '#lib/core/dates/calendars.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { termOf } from '#lib/tax-account/term.ts';
import { detailWarnings } from '#lib/tax-account/payment-readiness.ts';
import { executionDate } from './execution-date.ts';
import {
  ORDER_REFUSALS,
  type OrderRefusal,
  type OrderWarning,
  type PaymentChoice,
  type PaymentOrder,
  type RefusedChoice,
} from './payment-order.ts';

export interface PaymentCircumstances {
  /** The day in Oslo. */
  readonly today: IsoDate;
  /** Instalments, by key, that are in a payment file which was made for the business today. */
  readonly paidInFilesToday?: ReadonlySet<string>;
  /** Accounts that Skatteetaten is known to receive money on. */
  readonly receivingAccounts: ReadonlySet<string>;
}

/**
 * Payments for the chosen instalments, in the order given: one per instalment and never summed, also where the terms of a
 * claim share their KID. What cannot be paid by file is refused with every reason, and never repaired: an amount is at most
 * what remains, and an account that fails its check is not used. Duplicates, KIDs that fit no check and odd accounts are
 * warnings for a person to judge.
 */
export function paymentOrders(
  choices: readonly PaymentChoice[],
  circumstances: PaymentCircumstances,
): { readonly orders: readonly PaymentOrder[]; readonly refused: readonly RefusedChoice[] } {
  const orders: PaymentOrder[] = [];
  const refused: RefusedChoice[] = [];
  const seen = new Set<string>();
  const alike = countAlike(choices);
  for (const choice of choices) {
    const { claim, instalment } = choice;
    const key = instalmentKey(claim, instalment);
    const found = new Set(orderRefusals(choice));
    if (seen.has(key)) found.add('chosen-twice');
    seen.add(key);
    const reasons = ORDER_REFUSALS.filter((reason) => found.has(reason));
    const { kid, account } = instalment.paymentInfo ?? {};
    if (reasons.length > 0 || kid === undefined || account === undefined)
      refused.push({ claim, instalment: key, reasons });
    else orders.push(orderOf(choice, { kid, account }, alike, circumstances));
  }
  return { orders, refused };
}

/** Why a choice, seen by itself, can get no payment. */
export function* orderRefusals({ instalment, amount }: PaymentChoice): Generator<OrderRefusal> {
  if (instalment.remaining <= 0) yield 'nothing-to-pay';
  else {
    const warnings = detailWarnings(instalment.paymentInfo);
    yield* ORDER_REFUSALS.filter((reason) => warnings.some((warning) => warning === reason));
  }
  if (amount !== undefined && amount <= 0) yield 'amount-not-positive';
  if (amount !== undefined && instalment.remaining > 0 && amount > instalment.remaining)
    yield 'amount-above-remaining';
}

function orderOf(
  { claim, instalment, amount = instalment.remaining }: PaymentChoice,
  { kid, account }: { readonly kid: string; readonly account: string },
  alike: ReadonlyMap<string, number>,
  { today, paidInFilesToday, receivingAccounts }: PaymentCircumstances,
): PaymentOrder {
  const { due, remaining, suspended, paymentInfo } = instalment;
  const day = executionDate(due, today);
  const key = instalmentKey(claim, instalment);
  const odd = detailWarnings(paymentInfo);
  const term = termOf(claim, instalment);
  const when: readonly (readonly [OrderWarning, boolean])[] = [
    ['part-payment', amount < remaining],
    ['suspended', suspended],
    // A due date on a Saturday, Sunday or holiday moves to the next weekday of the law (docs/upstream/conventions.md#due-dates).
    ['after-due', due !== undefined && day > legalDays.onOrAfter(due)],
    ['same-payment-in-selection', (alike.get(likeness({ claim, instalment, amount })) ?? 0) > 1],
    ['in-file-today', paidInFilesToday?.has(key) ?? false],
    ['kid-check-failed', odd.includes('kid-check-failed')],
    ['account-not-published', !receivingAccounts.has(account)],
    ['iban-of-other-account', odd.includes('iban-of-other-account')],
  ];
  return {
    claim,
    instalment: key,
    ...(term === undefined ? {} : { term }),
    kid,
    account,
    ...(paymentInfo?.accountOwner === undefined ? {} : { creditor: paymentInfo.accountOwner }),
    amount,
    remaining,
    ...(due === undefined ? {} : { due }),
    executionDate: day,
    warnings: when.filter(([, holds]) => holds).map(([warning]) => warning),
  };
}

/** What two payments have in common that may be one and the same: terms of a claim share their KID, but not their due date. */
const likeness = ({ instalment, amount = instalment.remaining }: PaymentChoice): string =>
  [instalment.paymentInfo?.kid, amount, instalment.due].join('/');

/** How many of the chosen instalments are alike; the same instalment chosen twice counts once. */
function countAlike(choices: readonly PaymentChoice[]): ReadonlyMap<string, number> {
  const distinct = new Map(choices.map((one) => [instalmentKey(one.claim, one.instalment), one]));
  const groups = Map.groupBy(distinct.values(), likeness);
  return new Map([...groups].map(([key, those]) => [key, those.length]));
}
