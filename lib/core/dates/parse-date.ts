import { LANGUAGES } from '../languages.ts';
import { type IsoDate, parseIsoDate } from './iso-date.ts';
import { MONTHS_LONG, MONTHS_SHORT } from './month-names.ts';

/**
 * A date as `2026-11-23`, `23.11.2026`, or with the month's name as the pages write it in any language: `23 Nov 2026`,
 * `23. november 2026`. `undefined` for anything else, and for a day that does not exist.
 */
export function parseDate(text: string): IsoDate | undefined {
  const [, day, month, year] = /^(\d{1,2})\.?\s?(\d{1,2}\.|\p{L}+\.?\s)(\d{4})$/u.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return parseIsoDate(text);
  const number = monthNumber(month.trim().toLowerCase());
  return number === undefined
    ? undefined
    : parseIsoDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** 1 to 12 for `11.`, `nov.`, `Nov` or `november`; undefined for no month. */
function monthNumber(text: string): number | undefined {
  const name = text.replace(/\.$/, '');
  if (/^\d+$/.test(name)) return Number(name);
  const found = LANGUAGES.flatMap((language) => [MONTHS_LONG[language], MONTHS_SHORT[language]])
    .map((names) => names.findIndex((one) => one.toLowerCase().replace(/\.$/, '') === name))
    .find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}
