import { z } from 'zod';
import type { ClaimGroup, Holder } from '../domain.ts';
import {
  parseAsText,
  type Params,
  parseAsInteger,
  parseAsEnum,
  serializeEnum,
} from '#lib/core/http/search-params.ts';

export type ClaimSort = 'due' | 'description' | 'period' | 'original' | 'remaining';
type Direction = 'asc' | 'desc';

/** What a person wants to see of the unpaid claims. Everything of it is in the address, so that it can be shared. */
export interface ClaimsQuery {
  readonly sort: ClaimSort;
  readonly direction: Direction;
  readonly group: ClaimGroup | undefined;
  /** Only what is overdue. */
  readonly overdue: boolean;
  readonly holder: Holder | undefined;
  /** Trimmed; empty for no search. */
  readonly search: string;
  /** From 1; may be beyond the last page. */
  readonly page: number;
}

/** The default order, without filters. */
export const DEFAULT_QUERY: ClaimsQuery = {
  sort: 'due',
  direction: 'asc',
  group: undefined,
  overdue: false,
  holder: undefined,
  search: '',
  page: 1,
};

const SORTS: Readonly<Record<string, ClaimSort>> = {
  forfall: 'due',
  krav: 'description',
  periode: 'period',
  opprinnelig: 'original',
  gjenstar: 'remaining',
};
const DIRECTIONS: Readonly<Record<string, Direction>> = { stigende: 'asc', synkende: 'desc' };
const GROUPS: Readonly<Record<string, ClaimGroup | undefined>> = {
  mva: 'vat',
  arbeidsgiveravgift: 'employer-contribution',
  forskuddstrekk: 'withholding',
  skatt: 'tax',
  saravgift: 'special-duty',
  'andre-krav': 'other-claims',
  'ovrige-offentlige': 'other-public',
  annet: 'other',
};
const HOLDERS: Readonly<Record<string, Holder | undefined>> = { virksomhet: 'business', innehaver: 'owner' };
const MAX_SEARCH = 100;

const schema = z.object({
  sorter: parseAsEnum(SORTS, DEFAULT_QUERY.sort),
  retning: parseAsEnum(DIRECTIONS, DEFAULT_QUERY.direction),
  gruppe: parseAsEnum(GROUPS, undefined),
  forfalt: parseAsEnum({ ja: true }, false),
  gjelder: parseAsEnum(HOLDERS, undefined),
  sok: parseAsText(MAX_SEARCH),
  side: parseAsInteger(1, 999_999, 1),
});

/** Reads a query from an address. Whatever is unknown or malformed means the default: an address never fails. */
export function parseClaimsQuery(params: Params): ClaimsQuery {
  const { sorter, retning, gruppe, forfalt, gjelder, sok, side } = schema.parse(params);
  return {
    sort: sorter,
    direction: retning,
    group: gruppe,
    overdue: forfalt,
    holder: gjelder,
    search: sok,
    page: side,
  };
}

/**
 * Writes a query, with the changes, for an address; defaults are left out. Any change but of the page leads back to the
 * first page, since another list has other pages.
 */
export function claimsSearchParams(query: ClaimsQuery, changes: Partial<ClaimsQuery> = {}): URLSearchParams {
  const page = Object.keys(changes).length > 0 ? 1 : query.page;
  const wanted = { ...query, page, ...changes };
  const params = new URLSearchParams();
  const put = (name: string, value: string | undefined, isDefault: boolean): void => {
    if (value !== undefined && !isDefault) params.set(name, value);
  };
  put('sorter', serializeEnum(SORTS, wanted.sort), wanted.sort === DEFAULT_QUERY.sort);
  put('retning', serializeEnum(DIRECTIONS, wanted.direction), wanted.direction === DEFAULT_QUERY.direction);
  put('gruppe', serializeEnum(GROUPS, wanted.group), wanted.group === undefined);
  put('forfalt', 'ja', !wanted.overdue);
  put('gjelder', serializeEnum(HOLDERS, wanted.holder), wanted.holder === undefined);
  put('sok', wanted.search, wanted.search === '');
  put('side', String(wanted.page), wanted.page === 1);
  return params;
}
