import { addDays, isoDate, osloDate, parseIsoDate, type IsoDate } from '#lib/core/dates/iso-date.ts';

/** Ninety days of consent touch at most fourteen weeks. */
const WEEKS = 14;

/** A week in Oslo, by its Monday, and its number as calendars have it (ISO 8601). */
export interface Week {
  readonly monday: IsoDate;
  readonly number: number;
}

/** How many consents end in a week. */
export interface WeekCount extends Week {
  readonly clients: number;
  /** Of the fullest week, from 0 to 1. */
  readonly share: number;
}

const weekday = (date: IsoDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a day's week. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, -weekday(date));

/** The number of the week that begins on a Monday: the week belongs to the year of its Thursday. */
export function weekNumber(monday: IsoDate): number {
  const thursday = addDays(monday, 3);
  const first = mondayOf(isoDate(`${thursday.slice(0, 4)}-01-04`));
  return Math.round((Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000)) + 1;
}

/** This week and those that follow in which a consent of today may end, each with its count. */
export function weekCounts(
  ending: readonly { readonly day: IsoDate; readonly clients: number }[],
  now: Date,
): readonly WeekCount[] {
  const first = mondayOf(osloDate(now));
  const sums = new Map<IsoDate, number>();
  for (const { day, clients } of ending) {
    const monday = mondayOf(day);
    sums.set(monday, (sums.get(monday) ?? 0) + clients);
  }
  const most = Math.max(1, ...sums.values());
  return Array.from({ length: WEEKS }, (_, n) => addDays(first, 7 * n)).map((monday) => {
    const clients = sums.get(monday) ?? 0;
    return { monday, number: weekNumber(monday), clients, share: clients / most };
  });
}

/** The week that an address names by its Monday; undefined for anything else. */
export function weekIn(text: unknown): Week | undefined {
  const date = typeof text === 'string' ? parseIsoDate(text) : undefined;
  if (date === undefined || weekday(date) !== 0) return undefined;
  return { monday: date, number: weekNumber(date) };
}
