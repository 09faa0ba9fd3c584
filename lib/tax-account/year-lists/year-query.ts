import { z } from 'zod';
import {
  parseAsText,
  type Params,
  parseAsInteger,
  parseAsEnum,
  serializeEnum,
} from '#lib/core/http/search-params.ts';
import { yearParam } from '../claims-list/years.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';

/** What a list by year can be sorted by; `date` is the due date of claims, and of other rows the day they happened. */
export type YearSort = 'date' | 'amount' | 'description' | 'period';
type Direction = 'asc' | 'desc';

/** The order of a list's rows. */
export interface YearOrder {
  readonly sort: YearSort;
  readonly direction: Direction;
}

/** What a person wants to see of a list by year. Everything of it is in the address. */
export interface YearQuery extends YearOrder {
  readonly year: number;
  /** Trimmed; empty for no search. */
  readonly search: string;
  /** From 1; may be beyond the last page. */
  readonly page: number;
}

/** Newest first, the default order. */
export const NEWEST_FIRST: YearOrder = { sort: 'date', direction: 'desc' };

const SORTS: Readonly<Record<string, YearSort>> = {
  dato: 'date',
  belop: 'amount',
  beskrivelse: 'description',
  periode: 'period',
};
const DIRECTIONS: Readonly<Record<string, Direction>> = { stigende: 'asc', synkende: 'desc' };

const schema = z.object({
  sok: parseAsText(100),
  side: parseAsInteger(1, 999_999, 1),
  sorter: parseAsEnum(SORTS, NEWEST_FIRST.sort),
  retning: parseAsEnum(DIRECTIONS, NEWEST_FIRST.direction),
});

/**
 * Reads a query from an address (`aar`, `sok`, `side`, `sorter`, `retning`). Whatever is malformed means the default: an
 * address never fails.
 */
export function parseYearQuery(params: Params, today: IsoDate): YearQuery {
  const { sok, side, sorter, retning } = schema.parse(params);
  return { year: yearParam(params, today), search: sok, page: side, sort: sorter, direction: retning };
}

/**
 * A query as parameters; defaults are left out. The year always stands there, so that the address means the same next
 * year.
 */
export function yearParams({
  year,
  search = '',
  page = 1,
  sort = NEWEST_FIRST.sort,
  direction = NEWEST_FIRST.direction,
}: Pick<YearQuery, 'year'> & Partial<YearQuery>): URLSearchParams {
  const params = new URLSearchParams({ aar: String(year) });
  if (search !== '') params.set('sok', search);
  if (sort !== NEWEST_FIRST.sort) params.set('sorter', serializeEnum(SORTS, sort) ?? '');
  if (direction !== NEWEST_FIRST.direction) params.set('retning', serializeEnum(DIRECTIONS, direction) ?? '');
  if (page !== 1) params.set('side', String(page));
  return params;
}

/** A query as an address's end, with `?`. */
export const yearSearch = (query: Parameters<typeof yearParams>[0]): string =>
  `?${yearParams(query).toString()}`;
