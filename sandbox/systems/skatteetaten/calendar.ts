import { addDays, isoDate, type IsoDate } from '#lib/core/dates/iso-date.ts';

/** The date, or the Monday after when it falls on a weekend. Holidays are left out: they would not show in a demo. */
export function workday(date: IsoDate): IsoDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(date, 2);
  return weekday === 0 ? addDays(date, 1) : date;
}

/** The calendar year of a date. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** A date from its parts; months past December roll over into the next year, day 0 is the last of the month before. */
export const dateOf = (year: number, month: number, day: number): IsoDate =>
  isoDate(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));

/** A period that tax is reported for. */
export interface Term {
  readonly year: number;
  /** 1 to 6, or 1 to 12 for months. */
  readonly number: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly due: IsoDate;
  /** When the claim comes into being. */
  readonly created: IsoDate;
  /** Counts terms through all time, so that one keeps its reference and amount as days go by. */
  readonly ordinal: number;
}

/** Month and day that VAT of terms 1 to 6 falls due; the last one in the following year. */
const VAT_DUE = [
  [4, 10],
  [6, 10],
  [8, 31],
  [10, 10],
  [12, 10],
  [14, 10],
] as const;

function twoMonths(year: number, number: number, due: IsoDate, daysBefore: number): Term {
  return {
    year,
    number,
    from: dateOf(year, number * 2 - 1, 1),
    to: dateOf(year, number * 2 + 1, 0),
    due: workday(due),
    created: addDays(due, -daysBefore),
    ordinal: year * 6 + number - 1,
  };
}

/** How many days back the ledgers reach: two full years and some months. */
const HISTORY_DAYS = 900;

const visible = (terms: readonly Term[], today: IsoDate): readonly Term[] =>
  terms
    .filter(({ created }) => created <= today && created >= addDays(today, -HISTORY_DAYS))
    .sort((one, other) => other.ordinal - one.ordinal);

const yearsTo = (today: IsoDate): readonly number[] => [0, 1, 2, 3, 4].map((back) => yearOf(today) - back);

/** Two-month VAT terms whose claim exists on `today`, newest first. Due 10 April, 10 June, 31 August and so on. */
export const vatTerms = (today: IsoDate): readonly Term[] =>
  visible(
    yearsTo(today).flatMap((year) =>
      VAT_DUE.map(([month, day], index) => twoMonths(year, index + 1, dateOf(year, month, day), 4)),
    ),
    today,
  );

/** Two-month terms of employer's contribution and withholding, newest first. Due the 15th of the month after. */
export const employerTerms = (today: IsoDate): readonly Term[] =>
  visible(
    yearsTo(today).flatMap((year) =>
      [1, 2, 3, 4, 5, 6].map((number) => twoMonths(year, number, dateOf(year, number * 2 + 1, 15), 10)),
    ),
    today,
  );

/** Months of special duties, newest first. Due the 18th of the month after. */
export const dutyMonths = (today: IsoDate): readonly Term[] =>
  visible(
    yearsTo(today).flatMap((year) =>
      Array.from({ length: 12 }, (_, index): Term => {
        const due = dateOf(year, index + 2, 18);
        const from = dateOf(year, index + 1, 1);
        const to = dateOf(year, index + 2, 0);
        return {
          year,
          number: index + 1,
          from,
          to,
          due: workday(due),
          created: addDays(due, -10),
          ordinal: year * 12 + index,
        };
      }),
    ),
    today,
  );
