import { formatDateRange } from '#lib/core/dates/format.ts';
import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { MONTHS_LONG, MONTHS_SHORT } from '#lib/core/dates/month-names.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Period } from './domain.ts';
import { localize } from './texts.ts';

const TERM: Record<Language, string> = { nb: 'termin', nn: 'termin', en: 'term' };

/**
 * A claim's period as people say it: `2022`, `jan.–feb. 2022`, `2022, termin 1`, else dates, else Skatteetaten's own
 * description. `undefined` when there is nothing to say.
 */
export function periodText(period: Period | undefined, language: Language): string | undefined {
  if (period === undefined) return undefined;
  const { from, to, year, term } = period;
  if (from !== undefined && to !== undefined && from <= to) return rangeText(from, to, language);
  if (year !== undefined && term !== undefined) return `${year}, ${TERM[language]}\u00a0${term}`;
  return year === undefined ? localize(period.description, language) : String(year);
}

function rangeText(from: IsoDate, to: IsoDate, language: Language): string {
  const wholeMonths = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  const fromYear = from.slice(0, 4);
  const toYear = to.slice(0, 4);
  if (!wholeMonths) return formatDateRange(from, to, language);
  const fromMonth = Number(from.slice(5, 7)) - 1;
  const toMonth = Number(to.slice(5, 7)) - 1;
  const short = MONTHS_SHORT[language];
  if (fromYear !== toYear) {
    return `${short[fromMonth]}\u00a0${fromYear}\u2013${short[toMonth]}\u00a0${toYear}`;
  }
  if (fromMonth === 0 && toMonth === 11) return fromYear;
  if (fromMonth === toMonth) return `${MONTHS_LONG[language][fromMonth]}\u00a0${fromYear}`;
  return `${short[fromMonth]}\u2013${short[toMonth]}\u00a0${fromYear}`;
}
