import { useLocale, useTranslations } from 'next-intl';
import { ClaimItem } from '../claim/claim-item.tsx';
import { SuspendedClaims } from '../claim/suspended-claims.tsx';
import { FetchedAt } from '../overview/fetched-at.tsx';
import { UnreadableNotice } from '../overview/unreadable-notice.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ClaimChoices } from '#lib/tax-account/claims-list/choices.ts';
import type { ClaimsPage } from '#lib/tax-account/claims-list/claims-page.ts';
import { DEFAULT_QUERY } from '#lib/tax-account/claims-list/claims-query.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { ClaimEstimate, EstimateTotal } from '#lib/tax-account/interest/estimates.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import { type Unreadable, unreadableCount } from '#lib/tax-account/unreadable.ts';
import { ListChoices } from './list-choices.tsx';
import { type ListAddress, listHref } from './list-links.ts';
import { ListSums } from './list-sums.tsx';
import { Pager } from './pager.tsx';
import { PayDay } from './pay-day.tsx';
import { SearchForm } from './search-form.tsx';

interface UnpaidListProps {
  readonly address: ListAddress;
  readonly page: ClaimsPage;
  /** Those that need not be paid now and fit the search; see `claimRows`. */
  readonly suspended: readonly ClaimRow[];
  readonly choices: ClaimChoices;
  /** Over all claims that fit, on all pages. */
  readonly estimate: EstimateTotal;
  readonly estimateOf: (row: ClaimRow) => ClaimEstimate;
  /** The day asked about could not be answered for. */
  readonly wrongDay: boolean;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly fetchedAt: Date;
  /** See FetchedText. */
  readonly newEnough: boolean;
  /** See RefreshForm. */
  readonly refreshTo: string;
  readonly unreadable: Unreadable;
  readonly viewerIsOwner: boolean;
}

/** All unpaid claims: what they come to, the ways to find one, and a page of them. */
export function UnpaidList(props: UnpaidListProps) {
  const { address, page, choices, estimate, wrongDay, asOf, today, viewerIsOwner } = props;
  const t = useTranslations();
  const language = useLocale();
  const age = (
    <FetchedAt
      orgnr={address.orgnr}
      fetchedAt={props.fetchedAt}
      today={today}
      newEnough={props.newEnough}
      to={props.refreshTo}
    />
  );
  const suspended = (
    <SuspendedClaims
      orgnr={address.orgnr}
      rows={props.suspended}
      estimateOf={props.estimateOf}
      viewerIsOwner={viewerIsOwner}
    />
  );
  if (choices.all === 0) {
    return (
      <>
        {age}
        {unreadableCount(props.unreadable) > 0 ? (
          <UnreadableNotice unreadable={props.unreadable} />
        ) : (
          <Notice tone="success" title={t('overview.empty.title')}>
            <p>{t('overview.unpaid.none')}</p>
          </Notice>
        )}
        {suspended}
      </>
    );
  }
  return (
    <>
      {age}
      <ListSums
        toPay={page.toPay}
        overdue={page.overdue}
        notOverdue={page.notOverdue}
        interest={page.interest}
        estimate={estimate}
        asOf={asOf}
      >
        <Disclosure label={t('unpaid.payDay.heading')} open={wrongDay || estimate.payDay !== undefined}>
          <PayDay address={address} estimate={estimate} wrong={wrongDay} asOf={asOf} today={today} />
        </Disclosure>
        <Link
          href={`/bedrift/${address.orgnr}/betal`}
          className="ds-button no-print self-start"
          data-variant="secondary"
        >
          {t('unpaid.payMany')}
        </Link>
      </ListSums>
      <UnreadableNotice unreadable={props.unreadable} />
      <SearchForm address={address} />
      <ListChoices address={address} choices={choices} viewerIsOwner={viewerIsOwner} />
      <section aria-labelledby="liste" className="flex flex-col gap-3">
        <h2 id="liste" className="ds-sr-only">
          {t('unpaid.list.heading')}
        </h2>
        <Matching address={address} page={page} />
        {language === 'nb' ? null : (
          <p className="text-sm text-neutral-text-subtle">{t('unpaid.namesInNorwegian')}</p>
        )}
        {page.rows.length > 0 || props.suspended.length > 0 ? null : (
          <Notice tone="info" title={t('unpaid.list.noneTitle')} level={3}>
            <p>{t('unpaid.list.noneText')}</p>
          </Notice>
        )}
        {page.rows.length === 0 ? null : (
          <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
            {page.rows.map((row) => (
              <ClaimItem
                key={recordKey(row.claim)}
                orgnr={address.orgnr}
                row={row}
                viewerIsOwner={viewerIsOwner}
                estimate={props.estimateOf(row)}
              />
            ))}
          </ul>
        )}
        <Pager address={address} page={page} />
      </section>
      {suspended}
    </>
  );
}

/** How many of the claims are left by the filters, and the way back to all. Nothing when all are. */
function Matching({ address, page }: Pick<UnpaidListProps, 'address' | 'page'>) {
  const t = useTranslations('unpaid.list');
  const { group, overdue, holder, search } = address.query;
  if (group === undefined && !overdue && holder === undefined && search === '') return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>{t('matching', { matching: page.matching, all: page.all })}</span>
      <a href={listHref({ ...address, query: DEFAULT_QUERY })} data-query className="ds-link">
        {t('clear')}
      </a>
    </p>
  );
}
