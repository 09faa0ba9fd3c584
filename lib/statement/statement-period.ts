import { availableYears } from '#lib/tax-account/claims-list/years.ts';
import { type IsoDate, isoDate, parseIsoDate } from '#lib/core/dates/iso-date.ts';
import type { DateRange } from '#lib/core/dates/period.ts';
import type { Params } from '#lib/core/http/search-params.ts';

/** The period of a statement as an address says it. */
export interface StatementPeriod extends DateRange {
  /** When the period is a whole calendar year, or this year until today. */
  readonly year?: number;
  /** The address names a period that cannot be shown; this year stands in for it. */
  readonly invalid: boolean;
  /** The first and the last day that can be chosen. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly years: readonly number[];
}

/** Reads `aar`, or `fra` and `til`, both days included. Nothing given: this year until today. */
export function statementPeriod(params: Params, today: IsoDate): StatementPeriod {
  const years = availableYears(today);
  const first = isoDate(`${years.at(-1) ?? today.slice(0, 4)}-01-01`);
  const limits = { first, last: today, years };
  const { aar, fra, til } = params;
  const range = fra === undefined && til === undefined ? yearRange(aar, today, years) : rangeOf(fra, til);
  const valid = range !== undefined && range.from >= first && range.to <= today && range.from <= range.to;
  const { from, to } = valid ? range : thisYear(today);
  const year = years.find((one) => {
    const whole = wholeYear(one, today);
    return whole.from === from && whole.to === to;
  });
  return { from, to, ...(year === undefined ? {} : { year }), invalid: !valid, ...limits };
}

/** The address's part for a period; `statementPeriod` reads it back. */
export const periodQuery = ({ from, to, year }: Pick<StatementPeriod, 'from' | 'to' | 'year'>): string =>
  year === undefined ? `fra=${from}&til=${to}` : `aar=${year}`;

const yearRange = (text: Params[string], today: IsoDate, years: readonly number[]): DateRange | undefined => {
  if (text === undefined) return thisYear(today);
  const year = years.find((one) => String(one) === text);
  return year === undefined ? undefined : wholeYear(year, today);
};

const rangeOf = (from: Params[string], to: Params[string]): DateRange | undefined => {
  const start = dateOf(from);
  const end = dateOf(to);
  return start === undefined || end === undefined ? undefined : { from: start, to: end };
};

const dateOf = (text: Params[string]): IsoDate | undefined =>
  typeof text === 'string' ? parseIsoDate(text) : undefined;

const thisYear = (today: IsoDate): DateRange => wholeYear(Number(today.slice(0, 4)), today);

function wholeYear(year: number, today: IsoDate): DateRange {
  const end = isoDate(`${year}-12-31`);
  return { from: isoDate(`${year}-01-01`), to: end < today ? end : today };
}
