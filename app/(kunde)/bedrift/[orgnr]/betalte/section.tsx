import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PaidClaimList } from '#components/tax-account/paid/paid-claim-list.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { paidClaimsOfYear } from '#lib/tax-account/year-lists/paid-claims-of-year.ts';
import { parseYearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { yearSection, type YearSectionInput } from '../year-section.tsx';
import { services } from '#server/services.ts';

/** A year's paid claims, for the page and for the panel that shows other years in its place. */
export async function paidClaimsSection(input: YearSectionInput): Promise<ReactNode> {
  const { orgnr, params, fresh, viewerIsOwner } = input;
  const now = new Date();
  const today = osloDate(now);
  const query = parseYearQuery(params, today);
  const [outcome, language] = await Promise.all([
    services().taxAccount.loadYear('claims', orgnr, query.year, now, {
      cache: fresh ? 'refresh' : 'default',
    }),
    getLocale(),
  ]);
  return yearSection({
    orgnr,
    params,
    fresh,
    list: 'betalte',
    query,
    outcome,
    now,
    children: ({ rows, unreadable }) => (
      <PaidClaimList
        orgnr={orgnr}
        query={query}
        list={paidClaimsOfYear(rows, { ...query, today, language })}
        unreadable={unreadable}
        viewerIsOwner={viewerIsOwner}
      />
    ),
  });
}
