import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim } from '../domain.ts';
import { compareDue, isPastDue } from '../due.ts';
import { type OpenItem, openItems } from './open-items.ts';

/** The months that have a bar of their own, this one included. */
const TIMELINE_MONTHS = 12;

/** One bar: what is overdue, what falls due in a month, later than the last month, or without a date. */
export type TimelineBucket = {
  readonly sum: Ore;
  /** By due date. */
  readonly items: readonly OpenItem[];
  /** Length of the bar: the sum as a part of the largest one, 0 to 1. */
  readonly share: number;
} & (
  | { readonly kind: 'overdue' | 'later' | 'undated' }
  /** `month` is `YYYY-MM`. */
  | { readonly kind: 'month'; readonly month: string }
);

/**
 * What falls due when: the overdue, each of the next twelve months from this one, later, and undated. Every bucket is
 * there also when empty, so that charts of different days look alike. The sums add up to all that is left to pay.
 */
export function dueTimeline(claims: readonly Claim[], today: IsoDate): readonly TimelineBucket[] {
  const months = monthsFrom(today);
  const byBucket = Map.groupBy(openItems(claims), (item) => bucketOf(item, months, today));
  const buckets = ['overdue', ...months, 'later', 'undated'].map((name) => {
    const items = (byBucket.get(name) ?? []).toSorted(compareDue);
    return { name, items, sum: sum(items.map(({ amount }) => amount)) };
  });
  const largest = Math.max(...buckets.map((bucket) => bucket.sum));
  return buckets.map(({ name, ...bucket }) => {
    const share = largest === 0 ? 0 : bucket.sum / largest;
    return name === 'overdue' || name === 'later' || name === 'undated'
      ? { kind: name, ...bucket, share }
      : { kind: 'month', month: name, ...bucket, share };
  });
}

function bucketOf({ due }: OpenItem, months: readonly string[], today: IsoDate): string {
  if (due === undefined) return 'undated';
  if (isPastDue(due, today)) return 'overdue';
  const month = due.slice(0, 7);
  return months.includes(month) ? month : 'later';
}

function monthsFrom(today: IsoDate): readonly string[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: TIMELINE_MONTHS }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
