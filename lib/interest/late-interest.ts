import { addDays, daysBetween, type IsoDate } from '#lib/dates/iso-date.ts';
import { type Ore, ore } from '#lib/money/ore.ts';
import { type InterestRate, nextHalfYear, rateOn } from './rates.ts';

/** An amount in øre times hundredths of a per cent times days, divided by this, is interest in øre. */
const DIVISOR = 10_000n * 365n;

/** Rounds exact interest to whole øre, half an øre up. */
export const toOre = (exact: bigint): Ore => ore(Number((2n * exact + DIVISOR) / (2n * DIVISOR)));

/**
 * Late interest on an amount that was due on `due` and is paid on `paidOn`: simple interest for each day after the due
 * date through the day paid, by the rate of the half-year that the day is in (norwegian-conventions.md). Zero when paid in
 * time; `undefined` when the rate of some day is not known. An estimate: Skatteetaten's own figure always wins.
 * Throws a RangeError for an amount below zero.
 */
export function lateInterest(
  { amount, due, paidOn }: { readonly amount: Ore; readonly due: IsoDate; readonly paidOn: IsoDate },
  rates: readonly InterestRate[],
): Ore | undefined {
  const exact = exactInterest(amount, addDays(due, 1), paidOn, rates);
  return exact === undefined ? undefined : toOre(exact);
}

/** Late interest for one more day that an amount is unpaid, in whole øre; `undefined` when the day's rate is not known. */
export function interestPerDay(amount: Ore, day: IsoDate, rates: readonly InterestRate[]): Ore | undefined {
  const exact = exactInterest(amount, day, day, rates);
  return exact === undefined ? undefined : toOre(exact);
}

/** Interest from `first` through `last`, both days included, unrounded; zero when `last` is before `first`. */
export function exactInterest(
  amount: Ore,
  first: IsoDate,
  last: IsoDate,
  rates: readonly InterestRate[],
): bigint | undefined {
  if (amount < 0) throw new RangeError('there is no late interest on a credit');
  let total = 0n;
  for (let start = first; start <= last; start = nextHalfYear(start)) {
    const rate = rateOn(start, rates);
    if (rate === undefined) return undefined;
    const end = nextHalfYear(start) <= last ? nextHalfYear(start) : addDays(last, 1);
    total += BigInt(amount) * BigInt(rate.hundredths) * BigInt(daysBetween(start, end));
  }
  return total;
}
