import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CreditList } from '#components/tax-account/credits/credit-list.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { creditsOfYear } from '#lib/tax-account/year-lists/credits-of-year.ts';
import { parseYearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { loadClaimsAround } from '../load-claims-around.ts';
import { rowsOf, someFailed, yearSection, type YearSectionInput } from '../year-section.tsx';
import { services } from '#server/services.ts';

/** A year's credits, for the page and for the panel that shows other years in its place. */
export async function creditsSection(input: YearSectionInput): Promise<ReactNode> {
  const { orgnr, params, fresh, viewerIsOwner } = input;
  const now = new Date();
  const query = parseYearQuery(params, osloDate(now));
  const { year } = query;
  const [outcome, language] = await Promise.all([
    services().taxAccount.loadYear('claims', orgnr, year, now, { cache: fresh ? 'refresh' : 'default' }),
    getLocale(),
  ]);
  // A credit may be set against a debt of the year after as well as of the one before.
  const others = await loadClaimsAround(orgnr, [year + 1, year], now);
  return yearSection({
    orgnr,
    params,
    fresh,
    list: 'tilgode',
    query,
    outcome,
    now,
    children: ({ rows, unreadable }) => (
      <CreditList
        query={query}
        list={creditsOfYear(rows, others.flatMap(rowsOf), query, language)}
        unreadable={unreadable}
        partial={someFailed(others)}
        viewerIsOwner={viewerIsOwner}
      />
    ),
  });
}
