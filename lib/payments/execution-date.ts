import { bankDays } from '#lib/core/dates/calendars.ts';
import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';

/**
 * The day a bank is asked to pay on: the last bank day no later than the due date (docs/upstream/conventions.md#payment-file).
 * Overdue, without a due date, or when no bank day is left before it: today, or the next bank day.
 */
export function executionDate(due: IsoDate | undefined, today: IsoDate): IsoDate {
  let day = due ?? today;
  while (day > today && !bankDays.includes(day)) day = addDays(day, -1);
  return day > today ? day : bankDays.onOrAfter(today);
}
