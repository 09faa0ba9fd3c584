import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useUnreadableRows } from '../overview/unreadable-notice.tsx';
import { Link } from '#components/ui/link.tsx';
import { type Unreadable, unreadableCount } from '#lib/tax-account/unreadable.ts';

/** How many rows a list shows before the person asks for all. */
const ROWS_AT_FIRST = 20;

interface HistoryListProps<T> {
  readonly kind: 'payments' | 'payouts' | 'claims';
  readonly orgnr: string;
  /** Newest first. */
  readonly rows: readonly T[];
  /** Whether the person has asked for all rows. */
  readonly all: boolean;
  readonly unreadable: Unreadable;
  readonly children: (row: T) => ReactNode;
}

/** One of the three lists of the last twelve months. Closed at first, since few need it every time. */
export function HistoryList<T>({ kind, orgnr, rows, all, unreadable, children }: HistoryListProps<T>) {
  const t = useTranslations('history');
  const overview = useTranslations('overview');
  const rowsOf = useUnreadableRows();
  const shown = all ? rows : rows.slice(0, ROWS_AT_FIRST);
  if (rows.length === 0 && unreadableCount(unreadable) === 0) {
    return <p className="border-neutral-border-subtle px-4 py-4 not-last:border-b">{t(`none.${kind}`)}</p>;
  }
  return (
    <details className="ds-details" data-color="neutral" open={all}>
      <summary>
        <h3 className="font-medium">{t(kind, { count: rows.length })}</h3>
      </summary>
      <div className="flex flex-col gap-3">
        <ul className="flex flex-col divide-y divide-neutral-border-subtle">{shown.map(children)}</ul>
        {unreadableCount(unreadable) === 0 ? null : (
          <p>{overview('unreadable', { rows: rowsOf(unreadable) })}</p>
        )}
        {shown.length === rows.length ? null : (
          <p className="no-print flex flex-wrap gap-x-3">
            {t('showing', { shown: shown.length, total: rows.length })}
            <Link
              href={{ pathname: `/bedrift/${orgnr}`, query: { historikk: 'alle' }, hash: 'historikk' }}
              className="ds-link"
            >
              {t('all')}
            </Link>
          </p>
        )}
      </div>
    </details>
  );
}
