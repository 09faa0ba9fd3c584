import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim } from '../domain.ts';
import { byDue, daysUntil, isPastDue } from '../due.ts';
import { type OpenItem, openItems } from './open-items.ts';

/** How many days ahead a due date is something to act on now. */
export const SOON_DAYS = 14;

/** Some open items by due date, and what they come to. */
export interface TodoBatch {
  readonly items: readonly OpenItem[];
  readonly sum: Ore;
}

/** What to pay: what is overdue, then what falls due within fourteen days, both ends included. */
export interface Todo {
  readonly overdue: TodoBatch;
  readonly soon: TodoBatch;
}

/** What a person has to pay now. Interest so far is not in the sums; what is suspended or has no due date is in neither batch. */
export function todo(claims: readonly Claim[], today: IsoDate): Todo {
  const items = openItems(claims);
  return {
    overdue: batch(items.filter(({ due }) => isPastDue(due, today))),
    soon: batch(
      items.filter(({ due }) => {
        const days = daysUntil(due, today);
        return days !== undefined && days >= 0 && days <= SOON_DAYS;
      }),
    ),
  };
}

const batch = (items: readonly OpenItem[]): TodoBatch => ({
  items: items.toSorted(byDue),
  sum: sum(items.map(({ amount }) => amount)),
});
