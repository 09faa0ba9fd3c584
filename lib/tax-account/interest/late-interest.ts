import { addDays, daysBetween, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, ore } from '#lib/core/money/ore.ts';
import { type InterestRate, nextHalfYear, rateOn } from './rates.ts';

/** An amount in øre times hundredths of a per cent times days, divided by this, is interest in øre. */
const DIVISOR = 10_000n * 365n;

/** Rounds exact interest to whole øre, half an øre up. */
export const toOre = (exact: bigint): Ore => ore(Number((2n * exact + DIVISOR) / (2n * DIVISOR)));

/**
 * Late interest on an amount that was due on `due` and is paid on `paidOn`: simple interest for each day after the
 * due date through the day paid, by the rate of the half-year that the day is in
 * (docs/upstream/conventions.md#late-interest). Zero when paid in time; `undefined` when the rate of some day is not
 * known. An estimate: Skatteetaten's own figure always wins. Throws a RangeError for an amount below zero.
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

/** Unrounded interest for the days that one rate holds. */
export interface ExactPart {
  readonly rate: InterestRate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly exact: bigint;
}

/** Interest from `first` through `last`, both days included, unrounded; zero when `last` is before `first`. */
function exactInterest(
  amount: Ore,
  first: IsoDate,
  last: IsoDate,
  rates: readonly InterestRate[],
): bigint | undefined {
  return exactParts(amount, first, last, rates)?.reduce((total, { exact }) => total + exact, 0n);
}

/** The same by half-year, since each has its own rate. */
export function exactParts(
  amount: Ore,
  first: IsoDate,
  last: IsoDate,
  rates: readonly InterestRate[],
): readonly ExactPart[] | undefined {
  if (amount < 0) throw new RangeError('there is no late interest on a credit');
  const parts: ExactPart[] = [];
  for (let start = first; start <= last; start = nextHalfYear(start)) {
    const rate = rateOn(start, rates);
    if (rate === undefined) return undefined;
    const to = nextHalfYear(start) <= last ? addDays(nextHalfYear(start), -1) : last;
    const days = BigInt(daysBetween(start, to) + 1);
    parts.push({ rate, from: start, to, exact: BigInt(amount) * BigInt(rate.hundredths) * days });
  }
  return parts;
}
