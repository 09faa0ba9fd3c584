import { addDays, type IsoDate, isoDate } from '#lib/core/dates/iso-date.ts';

/** A rate of late interest for one half-year. Rates are set for each half-year, so none is carried over to the next. */
export interface InterestRate {
  /** 1 January or 1 July. */
  readonly from: IsoDate;
  /** Hundredths of a per cent a year: 12.50 % is 1250. */
  readonly hundredths: number;
  /** Where the rate is published. */
  readonly source: string;
}

/** The regulation that each half-year's rate is set by; the earlier ones are all in the one that was amended. */
const REGULATION = 'forskrift om renter ved forsinket betaling';

/**
 * The rates that the portal knows by itself (docs/upstream/conventions.md#late-interest); later half-years come from
 * configuration.
 */
export const KNOWN_RATES: readonly InterestRate[] = (
  [
    ['2022-01-01', 850, REGULATION],
    ['2022-07-01', 925, REGULATION],
    ['2023-01-01', 1075, REGULATION],
    ['2023-07-01', 1175, REGULATION],
    ['2024-01-01', 1250, REGULATION],
    ['2024-07-01', 1250, 'FOR-2024-06-26-1320'],
    ['2025-01-01', 1250, REGULATION],
    ['2025-07-01', 1225, 'FOR-2025-06-23-1321'],
    ['2026-01-01', 1200, 'FOR-2025-12-18-2658'],
    ['2026-07-01', 1225, 'FOR-2026-06-25-1372'],
  ] as const
).map(([from, hundredths, source]) => ({ from: isoDate(from), hundredths, source }));

/** The day of the half-year's last month from which the next one's rate can be expected, since it is set in its second half. */
const EXPECTED_FROM = '15';

/**
 * The half-year whose rate has to be entered: the one that `today` is in, or from 15 June and 15 December the next one.
 * `undefined` when neither is missing.
 */
export function missingHalfYear(today: IsoDate, rates: readonly InterestRate[]): IsoDate | undefined {
  if (rateOn(today, rates) === undefined) return halfYearStart(today);
  const next = nextHalfYear(today);
  const lastMonth = addDays(next, -1).slice(0, 8);
  return today >= `${lastMonth}${EXPECTED_FROM}` && rateOn(next, rates) === undefined ? next : undefined;
}

/** The first day of the half-year that a date is in. */
export const halfYearStart = (date: IsoDate): IsoDate =>
  isoDate(`${date.slice(0, 4)}-${date.slice(5, 7) < '07' ? '01' : '07'}-01`);

/** The first day of the half-year after the one that a date is in; the calendar's last day when there is none. */
export const nextHalfYear = (date: IsoDate): IsoDate =>
  addDays(isoDate(`${date.slice(0, 4)}-${date.slice(5, 7) < '07' ? '06-30' : '12-31'}`), 1);

/** The rate on a day; `undefined` when it is not known. A later entry for a half-year overrides an earlier one. */
export const rateOn = (day: IsoDate, rates: readonly InterestRate[]): InterestRate | undefined =>
  rates.findLast(({ from }) => from === halfYearStart(day));
