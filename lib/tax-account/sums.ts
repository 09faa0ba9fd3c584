import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { absolute, negate, type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim, Holder, Instalment, OpenAccount, UnplacedPayment } from './domain.ts';
import { type DueState, dueState } from './due.ts';

/** Sums over some claims and payments. No øre is in two of them, but in `balance`; all but `balance` and `interest` are zero or more. */
export interface Sums {
  /** Left to pay, past its due date. Interest is apart. */
  readonly overdue: Ore;
  /** Left to pay, not past its due date. */
  readonly future: Ore;
  /** Left to pay without a due date, or on a claim without instalments: Skatteetaten has it in no sum, and neither has `balance`. */
  readonly undated: Ore;
  /** Unpaid with a due date, but enforcement is suspended: nothing to pay now. Part of `balance`, as at Skatteetaten. */
  readonly suspended: Ore;
  /** Suspended and without a due date: in no sum. */
  readonly suspendedUndated: Ore;
  /** Late interest so far; on a credit it counts with its minus. */
  readonly interest: Ore;
  /** Owed to the business, by claims with a due date. */
  readonly credit: Ore;
  readonly unplaced: Ore;
  /** `overdue + future + suspended + interest - credit - unplaced`: negative when the business has money to come. */
  readonly balance: Ore;
}

/** The sums of claims and unplaced payments on a day. */
export function sumsOf(claims: readonly Claim[], unplaced: readonly UnplacedPayment[], today: IsoDate): Sums {
  const parts = claims.flatMap(remaindersOf).map((one) => ({ ...one, state: dueState(one, today) }));
  const of = (state: DueState, dated?: boolean): Ore =>
    sum(
      parts
        .filter((one) => one.state === state && (dated === undefined || dated === (one.due !== undefined)))
        .map(({ remaining }) => remaining),
    );
  const overdue = of('overdue');
  const future = of('upcoming');
  const suspended = of('suspended', true);
  const credit = absolute(of('credit', true));
  const interest = sum(claims.map((claim) => claim.interest));
  const unplacedSum = sum(unplaced.map((payment) => payment.unplaced));
  return {
    overdue,
    future,
    undated: of('undated'),
    suspended,
    suspendedUndated: of('suspended', false),
    interest,
    credit,
    unplaced: unplacedSum,
    balance: sum([overdue, future, suspended, interest, negate(credit), negate(unplacedSum)]),
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

/** What is left of each instalment, or of the claim itself, without a due date, when it came without instalments. */
export const remaindersOf = (claim: Claim): readonly Pick<Instalment, 'due' | 'remaining' | 'suspended'>[] =>
  claim.instalments.length === 0 ? [{ remaining: claim.remaining, suspended: false }] : claim.instalments;
