import { addDays, type IsoDate, parseIsoDate } from '#lib/core/dates/iso-date.ts';

/** How many days ahead an estimate may look. Rates are set for half a year at a time, so further ahead is guesswork. */
export const PAY_DAY_LIMIT = 366;

/** The intended day of payment: from today and about a year ahead. `undefined` for no day, `wrong` for another. */
export function parsePayDay(text: unknown, today: IsoDate): IsoDate | 'wrong' | undefined {
  const first: unknown = Array.isArray(text) ? text[0] : text;
  if (typeof first !== 'string' || first.trim() === '') return undefined;
  const day = parseIsoDate(first.trim());
  return day === undefined || day < today || day > addDays(today, PAY_DAY_LIMIT) ? 'wrong' : day;
}
