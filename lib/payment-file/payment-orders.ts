import { legalDays } from '#lib/dates/calendars.ts';
import type { IsoDate } from '#lib/dates/iso-date.ts';
import { detailWarnings } from '#lib/taxaccount/payment-readiness.ts';
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
  /** KIDs that are in a payment file which the business made today. */
  readonly kidsInFilesToday?: ReadonlySet<string>;
  /** Accounts that Skatteetaten is known to receive money on. */
  readonly receivingAccounts: ReadonlySet<string>;
}

/**
 * Payments for the chosen instalments, in the order given: one per instalment and never summed, since each has its own
 * KID. What cannot be paid by file is refused with every reason, and never repaired: an amount is at most what remains, and
 * a KID or account that fails its check is not used. Duplicates and odd accounts are warnings for a person to judge.
 */
export function paymentOrders(
  choices: readonly PaymentChoice[],
  circumstances: PaymentCircumstances,
): { readonly orders: readonly PaymentOrder[]; readonly refused: readonly RefusedChoice[] } {
  const orders: PaymentOrder[] = [];
  const refused: RefusedChoice[] = [];
  const seen = new Set<string>();
  const kids = countKids(choices);
  for (const choice of choices) {
    const { claim, instalment } = choice;
    const found = new Set(orderRefusals(choice));
    if (seen.has(instalment.id)) found.add('chosen-twice');
    seen.add(instalment.id);
    const reasons = ORDER_REFUSALS.filter((reason) => found.has(reason));
    const { kid, account } = instalment.paymentInfo ?? {};
    if (reasons.length > 0 || kid === undefined || account === undefined)
      refused.push({ claim, instalmentId: instalment.id, reasons });
    else orders.push(orderOf(choice, { kid, account }, kids, circumstances));
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
  kids: ReadonlyMap<string, number>,
  { today, kidsInFilesToday, receivingAccounts }: PaymentCircumstances,
): PaymentOrder {
  const { due, remaining, suspended, paymentInfo } = instalment;
  const day = executionDate(due, today);
  const when: readonly (readonly [OrderWarning, boolean])[] = [
    ['part-payment', amount < remaining],
    ['suspended', suspended],
    // A due date on a Saturday, Sunday or holiday moves to the next weekday of the law (norwegian-conventions.md, Due dates).
    ['after-due', due !== undefined && day > legalDays.onOrAfter(due)],
    ['same-kid-in-selection', (kids.get(kid) ?? 0) > 1],
    ['kid-in-file-today', kidsInFilesToday?.has(kid) ?? false],
    ['account-not-published', !receivingAccounts.has(account)],
    ['iban-of-other-account', detailWarnings(paymentInfo).includes('iban-of-other-account')],
  ];
  return {
    claim,
    instalmentId: instalment.id,
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

/** How many of the chosen instalments carry each KID; the same instalment chosen twice counts once. */
function countKids(choices: readonly PaymentChoice[]): ReadonlyMap<string, number> {
  const instalments = new Map(choices.map(({ instalment }) => [instalment.id, instalment.paymentInfo?.kid]));
  const counts = new Map<string, number>();
  for (const kid of instalments.values()) if (kid !== undefined) counts.set(kid, (counts.get(kid) ?? 0) + 1);
  return counts;
}
