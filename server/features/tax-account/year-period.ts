import 'server-only';
import { type IsoDate, isoDate } from '#lib/core/dates/iso-date.ts';
import type { DateRange } from '#lib/core/dates/period.ts';
import type { Records } from '#lib/tax-account/domain.ts';

/**
 * The period to ask for to get a calendar year, in one call. A year that is over is asked for through 1 January after it,
 * since it is not documented whether the last day of a period counts (docs/upstream/skatteetaten.md#calls); `isOfYear` takes out what
 * that brings from the year after.
 */
export function yearPeriod(year: number, today: IsoDate): DateRange {
  const end = isoDate(`${year + 1}-01-01`);
  return { from: isoDate(`${year}-01-01`), to: end < today ? end : today };
}

/** The records of a year's list. */
export const recordsOfYear = <R extends Records<{ readonly id: string; readonly paidOn?: IsoDate }>>(
  records: R,
  year: number,
): R => ({ ...records, rows: records.rows.filter((row) => isOfYear(row, year)) });

/** Whether a record belongs on a year's list: what has no date does, since Skatteetaten gave it for that year. */
export const isOfYear = ({ paidOn }: { readonly paidOn?: IsoDate }, year: number): boolean =>
  paidOn === undefined || paidOn < `${year + 1}-01-01`;
