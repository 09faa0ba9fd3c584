import { claimName } from '../claim-types/claim-name.ts';
import { periodKey } from '../claims-list/claims-page.ts';
import { rowSearch } from '../claims-list/search.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Language } from '#lib/core/languages.ts';
import { type Ore, sum } from '#lib/core/money/ore.ts';
import { type ClaimRow, paidClaimRows } from '../claim-rows.ts';
import type { Claim } from '../domain.ts';
import { type CoveredBy, coveredBy } from '../tracing/covered-by.ts';
import { sortRows } from './sort-rows.ts';
import { type ListPage, listPage } from './list-page.ts';
import type { YearQuery } from './year-query.ts';

/** A claim with nothing left, and what covered it. */
export interface PaidClaim {
  readonly row: ClaimRow;
  readonly covered: CoveredBy;
}

/** A year's paid claims that fit the search, in the order asked for; sums are over all that fit. */
export interface PaidClaimsOfYear extends ListPage<PaidClaim> {
  /** Paid claims before the search. */
  readonly all: number;
  readonly original: Ore;
  readonly paid: Ore;
  readonly setOff: Ore;
}

/** The paid claims among a year's claims. Credits that are used up are no paid claims. */
export function paidClaimsOfYear(
  claims: readonly Claim[],
  { today, language, ...query }: PaidClaimsQuery,
): PaidClaimsOfYear {
  const rows = paidClaimRows(claims, today).filter(({ claim }) => claim.original > 0);
  const fits = rowSearch(query.search, language);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = sortRows(rows.filter(fits), query, {
    date: ({ due }) => due,
    amount: ({ claim }) => claim.original,
    description: ({ claim }) => claimName(claim, language) ?? '',
    period: ({ claim }) => periodKey(claim.period),
    compare,
  });
  const matching = sorted.map((row): PaidClaim => ({ row, covered: coveredBy(row.claim) }));
  return {
    ...listPage(matching, query.page),
    all: rows.length,
    original: sum(matching.map(({ row }) => row.claim.original)),
    paid: sum(matching.map(({ covered }) => covered.paid)),
    setOff: sum(matching.map(({ covered }) => covered.setOff)),
  };
}

interface PaidClaimsQuery extends Pick<YearQuery, 'search' | 'page' | 'sort' | 'direction'> {
  readonly today: IsoDate;
  readonly language: Language;
}
