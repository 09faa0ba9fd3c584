import { availableYears } from '../claims-list/years.ts';
import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';

/** A payment may be registered some days from the date that a person remembers. */
const DAYS_AROUND = 7;

/**
 * The years in which to look for a payment: those around its date, or the year asked for, or else this year and the last.
 * Only years on offer, the newest first; none when the date lies outside them.
 */
export function yearsToSearch(
  query: { readonly date?: IsoDate | undefined; readonly year?: number | undefined },
  today: IsoDate,
): readonly number[] {
  const offered = availableYears(today);
  const { date, year } = query;
  if (date !== undefined) {
    const around = [addDays(date, DAYS_AROUND), addDays(date, -DAYS_AROUND)].map((day) =>
      Number(day.slice(0, 4)),
    );
    return offered.filter((one) => around.includes(one));
  }
  return year === undefined ? offered.slice(0, 2) : offered.filter((one) => one === year);
}
