import type { ReactNode } from 'react';
import { PaymentList } from '#components/tax-account/tracing/payment-list.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { paymentsOfYear } from '#lib/tax-account/year-lists/payments-of-year.ts';
import { parseYearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { loadClaimsAround } from '../load-claims-around.ts';
import { rowsOf, someFailed, yearSection, type YearSectionInput } from '../year-section.tsx';
import { services } from '#server/services.ts';

/** A year's payments in, for the page and for the panel that shows other years in its place. */
export async function paymentsSection(input: YearSectionInput): Promise<ReactNode> {
  const { orgnr, params, fresh, viewerIsOwner } = input;
  const now = new Date();
  const query = parseYearQuery(params, osloDate(now));
  const { year } = query;
  const [outcome, payouts, claims] = await Promise.all([
    services().taxAccount.loadYear('payments', orgnr, year, now, { cache: fresh ? 'refresh' : 'default' }),
    services().taxAccount.loadYear('payouts', orgnr, year, now),
    loadClaimsAround(orgnr, [year], now),
  ]);
  const context = { claims: claims.flatMap(rowsOf), payouts: rowsOf(payouts) };
  return yearSection({
    orgnr,
    params,
    fresh,
    list: 'innbetalinger',
    query,
    outcome,
    now,
    children: ({ rows, unreadable }) => (
      <PaymentList
        query={query}
        list={paymentsOfYear(rows, context, query)}
        unreadable={unreadable}
        partial={someFailed([payouts, ...claims])}
        viewerIsOwner={viewerIsOwner}
      />
    ),
  });
}
