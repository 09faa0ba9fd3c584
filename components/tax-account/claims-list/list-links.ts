import { type ClaimsQuery, claimsSearchParams } from '#lib/tax-account/claims-list/claims-query.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';

/** The list's search parameters: filter, order and the intended day of payment. */
export interface ListAddress {
  readonly orgnr: string;
  readonly query: ClaimsQuery;
  readonly payDay?: IsoDate | undefined;
}

/** The address of the list with some of it changed. */
export function listHref({ orgnr, query, payDay }: ListAddress, changes?: Partial<ClaimsQuery>): string {
  const params = claimsSearchParams(query, changes);
  if (payDay !== undefined) params.set('betales', payDay);
  return `/bedrift/${orgnr}/ubetalte${params.size === 0 ? '' : `?${params.toString()}`}`;
}

/** What a form must carry along so that it changes nothing but its own fields. */
export function carriedFields(
  { query, payDay }: ListAddress,
  changes: Partial<ClaimsQuery>,
): readonly (readonly [name: string, value: string])[] {
  const params = claimsSearchParams(query, changes);
  return [...params, ...(payDay === undefined ? [] : [['betales', payDay] as const])];
}
