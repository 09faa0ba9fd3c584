import { addDays, isoDate, type IsoDate } from './iso-date.ts';

const FIXED_HOLIDAYS = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday, from Easter Sunday. */
const EASTER_OFFSETS = [-3, -2, 0, 1, 39, 49, 50];
const CHRISTMAS_EVE = '-12-24';

/** A calendar of working days: which days count, and how to step between them. */
export interface DayCalendar {
  readonly includes: (date: IsoDate) => boolean;
  /** The date itself when it is in the calendar, else the next day that is. */
  readonly onOrAfter: (date: IsoDate) => IsoDate;
  /** The day that comes `count` days of the calendar after `date`; `date` itself does not count. */
  readonly add: (date: IsoDate, count: number) => IsoDate;
}

/**
 * The weekdays of the law: Mondays to Fridays that are not public holidays. A due date on any other day moves to the next
 * of them (docs/upstream/conventions.md#due-dates). 24 December is one, so a due date on it stays.
 */
export const legalDays: DayCalendar = calendarOf((date) => isWeekday(date) && !isPublicHoliday(date));

/**
 * The days on which Norwegian banks settle payments: the weekdays of the law without 24 December, which Norges Bank lists
 * among the closed days of its settlement system. 31 December is open.
 */
export const bankDays: DayCalendar = calendarOf(
  (date) => legalDays.includes(date) && !date.endsWith(CHRISTMAS_EVE),
);

function calendarOf(includes: (date: IsoDate) => boolean): DayCalendar {
  const onOrAfter = (date: IsoDate): IsoDate => {
    let day = date;
    while (!includes(day)) day = addDays(day, 1);
    return day;
  };
  const add = (date: IsoDate, count: number): IsoDate => {
    let day = date;
    for (let left = count; left > 0; left--) day = onOrAfter(addDays(day, 1));
    return day;
  };
  return { includes, onOrAfter, add };
}

function isWeekday(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function isPublicHoliday(date: IsoDate): boolean {
  if (FIXED_HOLIDAYS.includes(date.slice(5))) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return EASTER_OFFSETS.some((offset) => addDays(easter, offset) === date);
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous Gregorian algorithm). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return isoDate(`${year}-${month}-${String((sum % 31) + 1).padStart(2, '0')}`);
}
