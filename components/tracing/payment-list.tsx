import { useTranslations } from 'next-intl';
import { Pager } from '#components/year/pager.tsx';
import { SortChoice } from '#components/year/sort-choice.tsx';
import { Sums } from '#components/year/sums.tsx';
import { YearList } from '#components/year/year-list.tsx';
import type { PaymentsOfYear } from '#lib/year-lists/payments-of-year.ts';
import type { YearQuery } from '#lib/year-lists/year-query.ts';
import { recordKey } from '#lib/taxaccount/record-key.ts';
import type { Unreadable } from '#lib/taxaccount/unreadable.ts';
import { PaymentRow } from './payment-row.tsx';

interface PaymentListProps {
  readonly query: YearQuery;
  readonly list: PaymentsOfYear;
  readonly unreadable: Unreadable;
  readonly partial: boolean;
  readonly viewerIsOwner: boolean;
}

const LIST = 'liste';

/** A year's payments in: what they come to, and each with where it went. */
export function PaymentList({ query, list, unreadable, partial, viewerIsOwner }: PaymentListProps) {
  const t = useTranslations('payments');
  const named = { year: String(query.year) };
  return (
    <>
      {list.total === 0 ? null : (
        <Sums
          sums={[
            { label: t('paid', named), amount: list.paid },
            list.unplaced === 0 ? undefined : { label: t('unplaced'), amount: list.unplaced },
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
        {list.rows.map((traced) => (
          <PaymentRow key={recordKey(traced.payment)} traced={traced} viewerIsOwner={viewerIsOwner} />
        ))}
      </YearList>
      <Pager query={query} page={list.page} pages={list.pages} list={LIST} />
    </>
  );
}
