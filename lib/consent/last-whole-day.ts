import { addDays, osloDate } from '#lib/core/dates/iso-date.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';

/** An end within the last minute of a day leaves the day whole for people. */
const MINUTE_MS = 60_000;

/**
 * The last day in Oslo that is over before something ends at `until`: what "up to and including" may be said of. A consent
 * that ends at 00:11 on 1 March is good for the whole of 28 February and for no more whole days.
 */
export const lastWholeDay = (until: Date): IsoDate =>
  addDays(osloDate(new Date(until.getTime() + MINUTE_MS)), -1);
