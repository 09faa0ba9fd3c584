import type { IsoDate } from './iso-date.ts';
import { addDays, isoDate } from './iso-date.ts';

const FIXED_HOLIDAYS = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday, from Easter Sunday. */
const EASTER_OFFSETS = [-3, -2, 0, 1, 39, 49, 50];

/** True on Mondays to Fridays that are not public holidays in Norway. */
export function isBusinessDay(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED_HOLIDAYS.includes(date.slice(5))) return false;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return !EASTER_OFFSETS.some((offset) => addDays(easter, offset) === date);
}

/** The date itself when it is a business day, else the next one. */
export function businessDayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

/** The business day a number of business days after `date`, which itself does not count. */
export function addBusinessDays(date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0; left--) day = businessDayFrom(addDays(day, 1));
  return day;
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
