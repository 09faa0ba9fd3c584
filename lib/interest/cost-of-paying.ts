import { addDays, type IsoDate } from '#lib/dates/iso-date.ts';
import { type Ore, sum } from '#lib/money/ore.ts';
import type { Claim } from '#lib/taxaccount/domain.ts';
import { exactInterest, toOre } from './late-interest.ts';
import type { InterestRate } from './rates.ts';

/** What a claim comes to when it is paid on a day. Everything beyond Skatteetaten's figure is an estimate. */
export interface CostOfPaying {
  readonly on: IsoDate;
  /** Left to pay of the claim itself. */
  readonly principal: Ore;
  /** Interest so far, as Skatteetaten stated it on `asOf`. */
  readonly interestSoFar: Ore;
  /** Our estimate of the interest from the day after `asOf` through `on`. */
  readonly added: Ore;
  readonly total: Ore;
}

/**
 * What it costs to pay all of a claim on another day than `asOf`, the day that Skatteetaten's figures are from. Days before
 * that cost what they cost then. `undefined` when no estimate can be given: the rate of some day is unknown, something
 * left to pay has no due date, or the claim is itself interest.
 */
export function costOfPayingOn(
  claim: Claim,
  on: IsoDate,
  asOf: IsoDate,
  rates: readonly InterestRate[],
): CostOfPaying | undefined {
  if (claim.principalId !== undefined || (claim.instalments.length === 0 && claim.remaining > 0))
    return undefined;
  const open = claim.instalments.filter(({ remaining }) => remaining > 0);
  let exact = 0n;
  for (const { due, remaining } of open) {
    if (due === undefined) return undefined;
    const part = exactInterest(remaining, addDays(due > asOf ? due : asOf, 1), on, rates);
    if (part === undefined) return undefined;
    exact += part;
  }
  const principal = sum(open.map(({ remaining }) => remaining));
  const added = toOre(exact);
  return {
    on,
    principal,
    interestSoFar: claim.interest,
    added,
    total: sum([principal, claim.interest, added]),
  };
}

/**
 * What a claim grows by on `day` while what is overdue then stays unpaid; zero when nothing is. `undefined` as for
 * `costOfPayingOn`.
 */
export function claimInterestPerDay(
  claim: Claim,
  day: IsoDate,
  rates: readonly InterestRate[],
): Ore | undefined {
  return costOfPayingOn(claim, day, addDays(day, -1), rates)?.added;
}
