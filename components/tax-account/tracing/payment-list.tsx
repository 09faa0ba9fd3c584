import { useTranslations } from 'next-intl';
import { Pager } from '../year/pager.tsx';
import { SortChoice } from '../year/sort-choice.tsx';
import { Sums } from '../year/sums.tsx';
import { YearList } from '../year/year-list.tsx';
import type { PaymentsOfYear } from '#lib/tax-account/year-lists/payments-of-year.ts';
import type { YearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { Unreadable } from '#lib/tax-account/unreadable.ts';
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
