import { type IsoDate, isoDate } from '#lib/dates/iso-date.ts';

/** A rate of late interest for one half-year. Rates are set anew each half-year, so none is carried over to the next. */
export interface InterestRate {
  /** 1 January or 1 July. */
  readonly from: IsoDate;
  /** Hundredths of a per cent a year: 12.50 % is 1250. */
  readonly hundredths: number;
  /** Where the rate is published, for whoever checks it. */
  readonly source: string;
}

const PUBLISHED = 'forskrift om renter ved forsinket betaling';

/** The rates that the portal knows by itself (norwegian-conventions.md); the half-years that are missing come from configuration. */
export const KNOWN_RATES: readonly InterestRate[] = (
  [
    ['2022-01-01', 850],
    ['2022-07-01', 925],
    ['2023-01-01', 1075],
    ['2023-07-01', 1175],
    ['2024-01-01', 1250],
    ['2025-01-01', 1250],
  ] as const
).map(([from, hundredths]) => ({ from: isoDate(from), hundredths, source: PUBLISHED }));

/** The first day of the half-year that a date is in. */
export const halfYearStart = (date: IsoDate): IsoDate =>
  isoDate(`${date.slice(0, 4)}-${date.slice(5, 7) < '07' ? '01' : '07'}-01`);

/** The first day of the half-year after the one that a date is in. */
export const nextHalfYear = (date: IsoDate): IsoDate =>
  date.slice(5, 7) < '07'
    ? isoDate(`${date.slice(0, 4)}-07-01`)
    : isoDate(`${Number(date.slice(0, 4)) + 1}-01-01`);

/** The rate on a day; `undefined` when it is not known. A later entry for a half-year overrides an earlier one. */
export const rateOn = (day: IsoDate, rates: readonly InterestRate[]): InterestRate | undefined =>
  rates.findLast(({ from }) => from === halfYearStart(day));
