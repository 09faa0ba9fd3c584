declare const isoDateBrand: unique symbol;

/** A calendar date `YYYY-MM-DD` of the years 1000 to 9999, without time or zone; sorts as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** The first and the last day that a date can be; arithmetic stops there instead of failing. */
const FIRST_MS = Date.parse('1000-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T00:00:00Z');
const DAY_MS = 86_400_000;

/**
 * The years that a date from outside may be in. Registers write 9999-12-31 for «no end» and programs 0001-01-01 for «no
 * date», and neither is a day on which anything happens.
 */
export const YEARS_FROM_OUTSIDE = { first: 1900, last: 2200 } as const;

/**
 * Reads `YYYY-MM-DD` as other systems, people and files write it; undefined when it is not a date of the calendar, or of no
 * year from 1900 to 2200.
 */
export function parseIsoDate(text: string): IsoDate | undefined {
  const date = calendarDate(text);
  return date !== undefined && isOfOurTime(date) ? date : undefined;
}

const isOfOurTime = (date: IsoDate): boolean =>
  Number(date.slice(0, 4)) >= YEARS_FROM_OUTSIDE.first && Number(date.slice(0, 4)) <= YEARS_FROM_OUTSIDE.last;

function calendarDate(text: string): IsoDate | undefined {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(year, month) ? (text as IsoDate) : undefined;
}

/** Days of a month of the Gregorian calendar; none when there is no such month. Reckoned, since lists hold many dates. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Brands what is known to be a date: a literal, or one that this portal wrote. Throws a RangeError otherwise. */
export function isoDate(text: string): IsoDate {
  const date = calendarDate(text);
  if (date === undefined) throw new RangeError('not a calendar date');
  return date;
}

const OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const within = (milliseconds: number): Date => new Date(Math.min(LAST_MS, Math.max(FIRST_MS, milliseconds)));

/**
 * The calendar date in Oslo at an instant: the business day, wherever the server runs. An instant beyond the calendar counts
 * as its first or last day. Throws a RangeError for an invalid instant.
 */
export const osloDate = (instant: Date): IsoDate => isoDate(OSLO.format(within(instant.getTime())));

/** Reads an instant that another system writes; undefined when it is none, or its day in Oslo is of no year from 1900 to 2200. */
export function parseInstant(text: string): Date | undefined {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && isOfOurTime(osloDate(instant)) ? instant : undefined;
}

/** The date a number of days later, or earlier when negative; the calendar's first or last day when it would lie beyond. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  isoDate(
    within(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS)
      .toISOString()
      .slice(0, 10),
  );

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
