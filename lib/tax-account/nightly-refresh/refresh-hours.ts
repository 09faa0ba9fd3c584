import { addDays, osloDate, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';

/** From one to five in the morning in Oslo, by hours after midnight: few persons are online, and the day's figures are booked. */
const FROM_HOUR = 1;
const TO_HOUR = 5;
const HOUR_MS = 3_600_000;

/** A night in which figures are refreshed. */
export interface RefreshWindow {
  readonly night: IsoDate;
  readonly from: Date;
  readonly to: Date;
}

/** The window that an instant is in; undefined outside the night's hours. */
export function batchWindow(now: Date): RefreshWindow | undefined {
  const night = osloDate(now);
  // Counted from both ends of the day, since clocks are moved in between twice a year, at two or three.
  const from = new Date(osloMidnight(night).getTime() + FROM_HOUR * HOUR_MS);
  const to = new Date(osloMidnight(addDays(night, 1)).getTime() - (24 - TO_HOUR) * HOUR_MS);
  return now >= from && now < to ? { night, from, to } : undefined;
}

/**
 * Milliseconds from one client to the next, so that what is left is spread over the rest of the night, and never faster than
 * the limit allows.
 */
export function delayBetweenItems(
  waiting: number,
  window: RefreshWindow,
  now: Date,
  perMinute: number,
): number {
  const left = window.to.getTime() - now.getTime();
  return Math.max(60_000 / perMinute, left / (waiting + 1));
}
