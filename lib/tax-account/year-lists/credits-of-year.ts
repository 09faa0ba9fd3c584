import { claimName } from '../claim-types/claim-name.ts';
import { periodKey } from '../claims-list/claims-page.ts';
import type { Language } from '#lib/core/languages.ts';
import { absolute, type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim } from '../domain.ts';
import { creditUse, type CreditUse } from '../tracing/credit-use.ts';
import { sortRows } from './sort-rows.ts';
import { type ListPage, listPage } from './list-page.ts';
import type { YearQuery } from './year-query.ts';

/** A credit claim and what became of it. */
export interface UsedCredit {
  readonly claim: Claim;
  readonly use: CreditUse;
}

/**
 * A year's credits in the order asked for. The sums are over all pages, and `original = setOff + paidOut + left + unexplained` holds
 * for them as for each credit.
 */
export interface CreditsOfYear extends ListPage<UsedCredit> {
  readonly original: Ore;
  readonly setOff: Ore;
  readonly paidOut: Ore;
  readonly left: Ore;
  readonly unexplained: Ore;
}

/** The credits among a year's claims. `others` are further claims where the debts that they were set against may be. */
export function creditsOfYear(
  claims: readonly Claim[],
  others: readonly Claim[],
  query: Pick<YearQuery, 'page' | 'sort' | 'direction'>,
  language: Language,
): CreditsOfYear {
  const all = [...others, ...claims];
  const credits = claims.filter(({ original }) => original < 0);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rows = sortRows(credits, query, {
    date: madeOn,
    amount: ({ original }) => absolute(original),
    description: (claim) => claimName(claim, language) ?? '',
    period: ({ period }) => periodKey(period),
    compare,
  }).map((claim): UsedCredit => ({ claim, use: creditUse(claim, all) }));
  const total = (part: (use: CreditUse) => Ore): Ore => sum(rows.map(({ use }) => part(use)));
  return {
    ...listPage(rows, query.page),
    original: total((use) => use.original),
    setOff: total((use) => use.setOff),
    paidOut: total((use) => use.paidOut),
    left: total((use) => use.left),
    unexplained: total((use) => use.unexplained),
  };
}

const madeOn = ({ created, instalments }: Claim): string | undefined =>
  created ?? instalments.find(({ due }) => due !== undefined)?.due;
