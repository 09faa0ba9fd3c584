import type { IsoDate } from '#lib/dates/iso-date.ts';
import { absolute, negate, type Ore, sum } from '#lib/money/ore.ts';
import type { Claim, Holder, OpenAccount, UnplacedPayment } from './domain.ts';
import { isOverdue } from './due.ts';

/** Sums over some claims and payments. As `sumsOf` gives them, all but `balance` are zero or more. */
export interface Sums {
  /** Left to pay, past its due date. Interest is apart. */
  readonly overdue: Ore;
  /** Left to pay, not past its due date or without one. */
  readonly future: Ore;
  readonly interest: Ore;
  /** Owed to the business. */
  readonly credit: Ore;
  readonly unplaced: Ore;
  /** `overdue + future + interest - credit - unplaced`: negative when the business has money to come. */
  readonly balance: Ore;
}

/** The sums with credits apart. */
export function sumsOf(claims: readonly Claim[], unplaced: readonly UnplacedPayment[], today: IsoDate): Sums {
  const remainders = claims.flatMap((claim) => remaindersOf(claim, today));
  const debts = remainders.filter(({ amount }) => amount > 0);
  const overdue = total(debts.filter((one) => one.overdue));
  const future = total(debts.filter((one) => !one.overdue));
  const interest = sum(claims.map((claim) => claim.interest));
  const credit = absolute(total(remainders.filter(({ amount }) => amount < 0)));
  const unplacedSum = sum(unplaced.map((payment) => payment.unplaced));
  const balance = sum([overdue, future, interest, negate(credit), negate(unplacedSum)]);
  return { overdue, future, interest, credit, unplaced: unplacedSum, balance };
}

/** The same sums with each credit subtracted in `overdue` or `future`, by its own due date. */
export function nettedSums(
  claims: readonly Claim[],
  unplaced: readonly UnplacedPayment[],
  today: IsoDate,
): Sums {
  const remainders = claims.flatMap((claim) => remaindersOf(claim, today));
  return {
    ...sumsOf(claims, unplaced, today),
    overdue: total(remainders.filter((one) => one.overdue)),
    future: total(remainders.filter((one) => !one.overdue)),
  };
}

/** The sums of what is registered on the business and on its owner as a private person, apart. */
export function sumsByHolder(account: OpenAccount, today: IsoDate): Record<Holder, Sums> {
  const of = (holder: Holder): Sums =>
    sumsOf(
      account.claims.filter((claim) => claim.holder === holder),
      account.unplacedPayments.filter((payment) => payment.holder === holder),
      today,
    );
  return { business: of('business'), owner: of('owner') };
}

interface Remainder {
  readonly amount: Ore;
  readonly overdue: boolean;
}

/** What is left of each instalment, or of the claim itself, without a due date, when it came without instalments. */
const remaindersOf = (claim: Claim, today: IsoDate): readonly Remainder[] =>
  claim.instalments.length === 0
    ? [{ amount: claim.remaining, overdue: false }]
    : claim.instalments.map(({ due, remaining }) => ({ amount: remaining, overdue: isOverdue(due, today) }));

const total = (remainders: readonly Remainder[]): Ore => sum(remainders.map(({ amount }) => amount));
