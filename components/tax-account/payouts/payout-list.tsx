import { useTranslations } from 'next-intl';
import { Pager } from '../year/pager.tsx';
import { SortChoice } from '../year/sort-choice.tsx';
import { Sums } from '../year/sums.tsx';
import { YearList } from '../year/year-list.tsx';
import type { PayoutsOfYear } from '#lib/tax-account/year-lists/payouts-of-year.ts';
import type { YearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { Unreadable } from '#lib/tax-account/unreadable.ts';
import { PayoutRow } from './payout-row.tsx';

interface PayoutListProps {
  readonly orgnr: string;
  readonly query: YearQuery;
  readonly list: PayoutsOfYear;
  readonly unreadable: Unreadable;
  readonly partial: boolean;
  readonly viewerIsOwner: boolean;
}

const LIST = 'liste';

/** A year's payouts: what they come to, and each with what it was made from. */
export function PayoutList({ orgnr, query, list, unreadable, partial, viewerIsOwner }: PayoutListProps) {
  const t = useTranslations('payouts');
  const named = { year: String(query.year) };
  return (
    <>
      {list.total === 0 ? null : (
        <Sums
          sums={[
            { label: t('paidOut', named), amount: list.paidOut },
            list.onTheirWay === 0 ? undefined : { label: t('onTheirWay'), amount: list.onTheirWay },
          ]}
        />
      )}
      <SortChoice query={query} date="date" count={list.total} />
      <YearList
        id={LIST}
        heading={t('list', { ...named, count: list.total })}
        empty={{ title: t('none.title', named), text: t('none.text') }}
        count={list.total}
        unreadable={unreadable}
        partial={partial}
      >
        {list.rows.map((row) => (
          <PayoutRow key={recordKey(row.payout)} orgnr={orgnr} row={row} viewerIsOwner={viewerIsOwner} />
        ))}
      </YearList>
      <Pager query={query} page={list.page} pages={list.pages} list={LIST} />
    </>
  );
}
