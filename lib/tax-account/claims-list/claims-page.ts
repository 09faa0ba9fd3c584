import { claimName } from '../claim-types/claim-name.ts';
import type { Language } from '#lib/core/languages.ts';
import { type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { ClaimRow } from '../claim-rows.ts';
import type { Period } from '../domain.ts';
import type { ClaimsQuery } from './claims-query.ts';
import { rowSearch } from './search.ts';

export const PAGE_SIZE = 50;

/** One page of the claims that a query asks for. */
export interface ClaimsPage {
  readonly rows: readonly ClaimRow[];
  /** The page shown: the one asked for, or the last one when that is beyond it. */
  readonly page: number;
  /** At least one. */
  readonly pages: number;
  /** Rows that fit the query, on all pages. */
  readonly matching: number;
  /** Rows before filters and search. */
  readonly all: number;
  /** Left to pay over all rows that fit. */
  readonly toPay: Ore;
  /** How much of `toPay` is past its due date, and the rest of it. */
  readonly overdue: Ore;
  readonly notOverdue: Ore;
  /** Interest so far on the rows that fit, beside `toPay`. */
  readonly interest: Ore;
  /** All rows that fit, in the order asked for. */
  readonly found: readonly ClaimRow[];
}

/** The suspended claims that a query asks for: searched as the others, and in its order. None when it asks for what is overdue. */
export const suspendedFor = (
  rows: readonly ClaimRow[],
  query: ClaimsQuery,
  language: Language,
): readonly ClaimRow[] => (query.overdue ? [] : claimsPage(rows, query, language).found);

/** Filters, searches, sorts and pages rows. Rows that are equal in the order asked for keep the order that they came in. */
export function claimsPage(rows: readonly ClaimRow[], query: ClaimsQuery, language: Language): ClaimsPage {
  const fitsSearch = rowSearch(query.search, language);
  const matching = rows.filter((row) => fitsFilters(row, query) && fitsSearch(row));
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const found = sorted(matching, query, language);
  const toPay = sum(found.map((row) => row.toPay));
  const overdue = overdueSum(found);
  return {
    rows: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    pages,
    matching: matching.length,
    all: rows.length,
    toPay,
    overdue,
    notOverdue: subtract(toPay, overdue),
    interest: sum(found.map(({ claim }) => claim.interest)),
    found,
  };
}

const overdueSum = (rows: readonly ClaimRow[]): Ore =>
  sum(
    rows
      .flatMap(({ instalments }) => instalments)
      .filter(({ state }) => state === 'overdue')
      .map(({ instalment }) => instalment.remaining),
  );

const fitsFilters = ({ claim, instalments }: ClaimRow, { group, holder, overdue }: ClaimsQuery): boolean =>
  (group === undefined || claim.group === group) &&
  (holder === undefined || claim.holder === holder) &&
  (!overdue || instalments.some(({ state }) => state === 'overdue'));

type Key = string | number | undefined;

function sorted(
  rows: readonly ClaimRow[],
  { sort, direction }: ClaimsQuery,
  language: Language,
): readonly ClaimRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  const keyed = rows.map((row): { readonly row: ClaimRow; readonly key: Key } => ({
    row,
    key: keyOf(row, sort, language),
  }));
  // What has no date, period or name comes last in either direction: it would otherwise hide what a person looks for.
  const order = (a: Key, b: Key): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  };
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ row }) => row);
}

function keyOf(row: ClaimRow, sort: ClaimsQuery['sort'], language: Language): Key {
  switch (sort) {
    case 'due':
      return row.due;
    case 'description':
      return claimName(row.claim, language);
    case 'period':
      return periodKey(row.claim.period);
    case 'original':
      return row.claim.original;
    case 'remaining':
      return row.toPay > 0 ? row.toPay : row.claim.remaining;
  }
}

/** A number that sorts by the beginning of a period; a whole year comes before its terms. */
export function periodKey(period: Period | undefined): number | undefined {
  const year = period?.year ?? (period?.from === undefined ? undefined : Number(period.from.slice(0, 4)));
  if (year === undefined) return undefined;
  const { from, term = 0 } = period ?? {};
  return year * 10_000 + (from === undefined ? term * 100 : Number(from.slice(5).replace('-', '')));
}
