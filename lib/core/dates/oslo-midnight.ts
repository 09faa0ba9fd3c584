import { osloDate, type IsoDate } from './iso-date.ts';

/** The instant at which a calendar day begins in Oslo, summer time or not; clocks never change at midnight there. */
export function osloMidnight(date: IsoDate): Date {
  const inSummer = new Date(`${date}T00:00:00+02:00`);
  return osloDate(inSummer) === date ? inSummer : new Date(`${date}T00:00:00+01:00`);
}
