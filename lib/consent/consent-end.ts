import { addDays, osloDate, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import { isRenewable } from './transitions.ts';

/** How long a consent is asked for. */
export interface ConsentTerms {
  /** Days from the request. */
  readonly validDays: number;
  /** The last day that the agreement with Skatteetaten allows, in Oslo; absent = no such day. */
  readonly latestEnd?: IsoDate;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Kept off the agreed number of days, so that clocks that differ never make it longer. */
const MARGIN_MS = 60 * 60 * 1000;

/** The last second of a day in Oslo: the end that is sent to Altinn still falls on that day. */
const lastSecondOf = (day: IsoDate): Date => new Date(osloMidnight(addDays(day, 1)).getTime() - 1000);

/**
 * The end of a consent that is asked for at an instant. `shortened`: it is the agreement's last day that decides. In the past
 * when that day is over, and then nothing can be asked for.
 */
export function consentEnd(
  { validDays, latestEnd }: ConsentTerms,
  now: Date,
): { readonly validTo: Date; readonly shortened: boolean } {
  const byDays = new Date(now.getTime() + validDays * DAY_MS - MARGIN_MS);
  const limit = latestEnd === undefined ? undefined : lastSecondOf(latestEnd);
  return limit === undefined || byDays <= limit
    ? { validTo: byDays, shortened: false }
    : { validTo: limit, shortened: true };
}

/** Whether it is the agreement's last day that ends a consent. */
export const endsWithAgreement = (validTo: Date, { latestEnd }: ConsentTerms): boolean =>
  latestEnd !== undefined && validTo.getTime() === lastSecondOf(latestEnd).getTime();

/** Whether a consent in force ends so soon that a new one may be asked for beside it, and a new one would last longer. */
export const mayRenew = (validTo: Date, terms: ConsentTerms, now: Date): boolean =>
  isRenewable(validTo, now) && consentEnd(terms, now).validTo > validTo;

/** An end within the last minute of a day leaves the day whole for people. */
const MINUTE_MS = 60_000;

/**
 * The last day in Oslo that is over before something ends at `until`: what "up to and including" may be said of. A consent
 * that ends at 00:11 on 1 March is good for the whole of 28 February and for no more whole days.
 */
export const lastWholeDay = (until: Date): IsoDate =>
  addDays(osloDate(new Date(until.getTime() + MINUTE_MS)), -1);
