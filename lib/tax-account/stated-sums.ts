import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { negate, type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { Claim, UnplacedPayment } from './domain.ts';
import { isPastDue } from './due.ts';
import { remaindersOf } from './sums.ts';

export const TOTALS = ['overdue', 'future', 'interest', 'unplaced', 'balance'] as const;
export type TotalName = (typeof TOTALS)[number];

/** A sum as Skatteetaten makes it, and how far the stated one may be from it. */
export interface ExpectedSum {
  readonly exact: Ore;
  /** Rows that are not whole kroner. Each is cut to whole kroner before it is summed, and so moves the sum by less than one. */
  readonly rowsWithOre: number;
}

/**
 * The sums as Skatteetaten makes them (docs/upstream/skatteetaten.md#aapnekrav-and-its-sums): with what is suspended,
 * without what has no due date, unplaced payments subtracted. Whether credits are netted in the two sums by due date
 * is stated nowhere, so both ways are given.
 */
export function expectedSums(
  claims: readonly Claim[],
  unplaced: readonly UnplacedPayment[],
  today: IsoDate,
): Readonly<Record<TotalName, readonly ExpectedSum[]>> {
  const dated = claims.flatMap(remaindersOf).filter(({ due }) => due !== undefined);
  const rowsDue = (past: boolean): readonly Ore[] =>
    dated.filter(({ due }) => isPastDue(due, today) === past).map(({ remaining }) => remaining);
  const interest = claims.map((claim) => claim.interest);
  const paid = unplaced.map((payment) => payment.unplaced);
  const withAndWithoutCredits = (rows: readonly Ore[]) => [
    expected(rows),
    expected(rows.filter((amount) => amount > 0)),
  ];
  return {
    overdue: withAndWithoutCredits(rowsDue(true)),
    future: withAndWithoutCredits(rowsDue(false)),
    interest: [expected(interest)],
    unplaced: [expected(paid)],
    balance: [expected([...dated.map(({ remaining }) => remaining), ...interest, ...paid.map(negate)])],
  };
}

const expected = (rows: readonly Ore[]): ExpectedSum => ({
  exact: sum(rows),
  rowsWithOre: rows.filter((amount) => amount % 100 !== 0).length,
});

/** Whether a stated sum is that sum, or that sum of rows cut to whole kroner. */
export function agrees(stated: Ore, { exact, rowsWithOre }: ExpectedSum): boolean {
  const difference = Math.abs(subtract(stated, exact));
  return difference === 0 || difference < rowsWithOre * 100;
}
