import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Params, parseAsInteger } from '#lib/core/http/search-params.ts';

/** How many years before this one can be looked at. */
const YEARS_BACK = 4;

/** The years that lists by year offer, the current one first. */
export const availableYears = (today: IsoDate): readonly number[] =>
  Array.from({ length: YEARS_BACK + 1 }, (_, back) => Number(today.slice(0, 4)) - back);

/** The year in an address (`aar`); the current one when it is missing, malformed or not on offer. */
export function yearParam(params: Params, today: IsoDate): number {
  const current = Number(today.slice(0, 4));
  return parseAsInteger(current - YEARS_BACK, current, current).parse(params['aar']);
}
