import { addDays, isoDate, type IsoDate } from './iso-date.ts';

/** A span of calendar days, both ends included. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The same day a number of years later, or earlier when negative; 29 February becomes 28 February where needed. Stays in the
 * calendar, which has the years 1000 to 9999.
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  if (year < 1000 || year > 9999) return addDays(date, years * 366);
  const leapSafe = date.endsWith('-02-29') && !isLeapYear(year) ? '-02-28' : date.slice(4);
  return isoDate(`${year}${leapSafe}`);
}

/** From the same day last year until today: one call to Skatteetaten. */
export function lastTwelveMonths(today: IsoDate): DateRange {
  const from = addYears(today, -1);
  // From 28 February to 29 February is a day more than a year.
  return { from: addYears(from, 1) < today ? addDays(from, 1) : from, to: today };
}

/**
 * Splits a period into windows of at most a year, the most Skatteetaten takes in one call: `to` is at most the same day in
 * the next year, as in its published examples. Neighbours share a day, since it is not documented whether the last day
 * counts (docs/upstream/skatteetaten.md#calls): duplicates are the caller's to remove. Throws a RangeError when `to` is before `from`.
 */
export function splitPeriod({ from, to }: DateRange): readonly DateRange[] {
  if (to < from) throw new RangeError('a period ends before it begins');
  const windows: DateRange[] = [];
  let start = from;
  for (;;) {
    const last = addYears(start, 1);
    if (last >= to) return [...windows, { from: start, to }];
    windows.push({ from: start, to: last });
    start = last;
  }
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
