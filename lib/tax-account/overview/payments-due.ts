import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim } from '../domain.ts';
import { compareDue, daysUntil, isPastDue } from '../due.ts';
import { type OpenItem, openItems } from './open-items.ts';

/** How many days ahead a due date is something to act on now. */
export const SOON_DAYS = 14;

/** Some open items by due date, and what they come to. */
export interface DueBatch {
  readonly items: readonly OpenItem[];
  readonly sum: Ore;
}

/** What to pay: what is overdue, then what falls due within fourteen days, both ends included. */
export interface DueSummary {
  readonly overdue: DueBatch;
  readonly soon: DueBatch;
}

/** What a person has to pay now. Interest so far is not in the sums; what is suspended or has no due date is in neither batch. */
export function paymentsDue(claims: readonly Claim[], today: IsoDate): DueSummary {
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

const batch = (items: readonly OpenItem[]): DueBatch => ({
  items: items.toSorted(compareDue),
  sum: sum(items.map(({ amount }) => amount)),
});
