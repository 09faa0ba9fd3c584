import type { ReactNode } from 'react';
import { PayoutList } from '#components/tax-account/payouts/payout-list.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { payoutsOfYear } from '#lib/tax-account/year-lists/payouts-of-year.ts';
import { parseYearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { loadClaimsAround } from '../load-claims-around.ts';
import { rowsOf, someFailed, yearSection, type YearSectionInput } from '../year-section.tsx';
import { services } from '#server/services.ts';

/** A year's payouts, for the page and for the panel that shows other years in its place. */
export async function payoutsSection(input: YearSectionInput): Promise<ReactNode> {
  const { orgnr, params, fresh, viewerIsOwner } = input;
  const now = new Date();
  const query = parseYearQuery(params, osloDate(now));
  const { year } = query;
  const [outcome, claims] = await Promise.all([
    services().taxAccount.loadYear('payouts', orgnr, year, now, { cache: fresh ? 'refresh' : 'default' }),
    loadClaimsAround(orgnr, [year], now),
  ]);
  return yearSection({
    orgnr,
    params,
    fresh,
    list: 'utbetalinger',
    query,
    outcome,
    now,
    children: ({ rows, unreadable }) => (
      <PayoutList
        orgnr={orgnr}
        query={query}
        list={payoutsOfYear(rows, claims.flatMap(rowsOf), query)}
        unreadable={unreadable}
        partial={someFailed(claims)}
        viewerIsOwner={viewerIsOwner}
      />
    ),
  });
}
