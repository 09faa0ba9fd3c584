import { useTranslations } from 'next-intl';
import { useInstalmentTitle } from '../claim/use-instalment-title.ts';
import { Amount } from '#components/ui/amount.tsx';
import type { TimelineBucket } from '#lib/tax-account/overview/due-timeline.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';

/** How many claims of a month are named. */
const NAMED = 5;

interface DueTableProps {
  readonly buckets: readonly TimelineBucket[];
  readonly nameOf: (bucket: TimelineBucket) => string;
}

/** The chart's figures with the claims behind each of them. */
export function DueTable({ buckets, nameOf }: DueTableProps) {
  const t = useTranslations('overview.chart');
  return (
    <table className="ds-table stacked mt-2">
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('claims')}</th>
          <th scope="col" className="text-right">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={nameOf(bucket)}>
            <th scope="row" className="align-top first-letter:uppercase">
              {nameOf(bucket)}
            </th>
            <td data-label={t('claims')}>
              <BucketClaims items={bucket.items} />
            </td>
            <td data-label={t('amount')} className="text-right align-top">
              <Amount amount={bucket.sum} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BucketClaims({ items }: Pick<TimelineBucket, 'items'>) {
  const t = useTranslations();
  const titleOf = useInstalmentTitle();
  const left = items.length - NAMED;
  return (
    <ul className="flex min-w-0 flex-col gap-1">
      {items.slice(0, NAMED).map(({ claim, instalment, term, amount }) => (
        <li key={`${recordKey(claim)}/${instalment?.id ?? ''}`}>
          {titleOf(claim, term)}: <Amount amount={amount} />
        </li>
      ))}
      {left <= 0 ? null : <li>{t('overview.chart.more', { count: left })}</li>}
    </ul>
  );
}
