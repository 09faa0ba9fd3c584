import type { Language } from '../languages.ts';
import { osloDate, type IsoDate } from './iso-date.ts';
import { MONTHS_LONG, MONTHS_SHORT } from './month-names.ts';

const NO_BREAK_SPACE = '\u00a0';
const EN_DASH = '\u2013';
const OSLO_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** `10.04.2023`; in English `10 Apr 2023`, since figures alone can be read two ways there. */
export function formatDate(date: IsoDate, language: Language): string {
  const { year, month, day } = parts(date);
  if (language === 'en') return [Number(day), MONTHS_SHORT.en[month], year].join(NO_BREAK_SPACE);
  return `${day}.${date.slice(5, 7)}.${year}`;
}

/** `10. april 2023`; in English `10 April 2023`. */
export function formatLongDate(date: IsoDate, language: Language): string {
  const { year, month, day } = parts(date);
  const dayText = language === 'en' ? String(Number(day)) : `${Number(day)}.`;
  return [dayText, MONTHS_LONG[language][month], year].join(NO_BREAK_SPACE);
}

/** `10.04.2023–12.05.2023`. */
export const formatDateRange = (from: IsoDate, to: IsoDate, language: Language): string =>
  [formatDate(from, language), formatDate(to, language)].join(language === 'en' ? ` ${EN_DASH} ` : EN_DASH);

/** The time in Oslo: `kl. 09.05`; in English `09:05`. */
export function formatTime(instant: Date, language: Language): string {
  const time = OSLO_TIME.format(instant);
  return language === 'en' ? time : `kl.${NO_BREAK_SPACE}${time.replace(':', '.')}`;
}

/** Date and time in Oslo: `10. april 2023 kl. 09.05`; in English `10 April 2023, 09:05`. */
export const formatDateTime = (instant: Date, language: Language): string =>
  [formatLongDate(osloDate(instant), language), formatTime(instant, language)].join(
    language === 'en' ? ', ' : ' ',
  );

const parts = (date: IsoDate): { year: string; month: number; day: string } => ({
  year: date.slice(0, 4),
  month: Number(date.slice(5, 7)) - 1,
  day: date.slice(8),
});
