import { daysBetween, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Instalment } from './domain.ts';

/**
 * `credit`: money owed to the business; `suspended`: unpaid, and need not be paid now, whatever its due date; `undated`:
 * unpaid and without a due date.
 */
export type DueState = 'paid' | 'credit' | 'suspended' | 'overdue' | 'upcoming' | 'undated';

/** Overdue begins the day after the due date; the due date itself is still in time (docs/upstream/conventions.md#due-dates). */
export const isPastDue = (due: IsoDate | undefined, today: IsoDate): boolean =>
  due !== undefined && today > due;

/**
 * Where an instalment stands today. Nothing is overdue while its enforcement is suspended
 * (docs/upstream/skatteetaten.md#instalments).
 */
export function dueState(
  instalment: Pick<Instalment, 'due' | 'remaining' | 'suspended'>,
  today: IsoDate,
): DueState {
  if (instalment.remaining === 0) return 'paid';
  if (instalment.remaining < 0) return 'credit';
  if (instalment.suspended) return 'suspended';
  if (instalment.due === undefined) return 'undated';
  return isPastDue(instalment.due, today) ? 'overdue' : 'upcoming';
}

/** Days left until the due date; negative when it has passed, `undefined` without a date. */
export const daysUntil = (due: IsoDate | undefined, today: IsoDate): number | undefined =>
  due === undefined ? undefined : daysBetween(today, due);

/** Orders by date, those without one last. */
export function compareDue(a: { readonly due?: IsoDate }, b: { readonly due?: IsoDate }): number {
  if (a.due === b.due) return 0;
  if (a.due === undefined) return 1;
  if (b.due === undefined) return -1;
  return a.due < b.due ? -1 : 1;
}
