import type { Ore } from '#lib/core/money/ore.ts';
import { type YearOrder } from './year-query.ts';

/** What the rows of a list can be sorted by. */
interface SortKeys<T> {
  readonly date: (row: T) => string | undefined;
  readonly amount: (row: T) => Ore;
  /** Absent for rows that have no such thing; they are then sorted by date instead. */
  readonly description?: (row: T) => string;
  readonly period?: (row: T) => number | undefined;
  /** The language's own order of names. */
  readonly compare?: (a: string, b: string) => number;
}

/**
 * Rows in the order asked for; those that are equal in it come newest first. What has no date yet counts as newer than all
 * that has.
 */
export function sortRows<T>(
  rows: readonly T[],
  { sort, direction }: YearOrder,
  { date, amount, description, period, compare = byText }: SortKeys<T>,
): readonly T[] {
  const dateOf = (row: T): string => date(row) ?? '9999';
  const sign = direction === 'asc' ? 1 : -1;
  const wanted = (a: T, b: T): number => {
    if (sort === 'amount') return amount(a) - amount(b);
    if (sort === 'description' && description !== undefined) return compare(description(a), description(b));
    if (sort === 'period' && period !== undefined) return (period(a) ?? 0) - (period(b) ?? 0);
    return byText(dateOf(a), dateOf(b));
  };
  return rows.toSorted((a, b) => sign * wanted(a, b) || byText(dateOf(b), dateOf(a)));
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
