import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import type { BatchProgress } from '#lib/invitations/batch.ts';

/** An employee's own bulk invitations, newest first. */
export function BatchList({ batches }: { readonly batches: readonly BatchProgress[] }) {
  const t = useTranslations('invitations.bulk');
  const language = useLocale();
  return (
    <table className="ds-table stacked">
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('clients')}</th>
          <th scope="col">{t('status')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map(({ id, orderedAt, finishedAt, total, done }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/radgiver/invitasjoner/${id}`} className="ds-link">
                {formatDateTime(orderedAt, language)}
              </Link>
            </th>
            <td data-label={t('clients')} className="figure">
              {total}
            </td>
            <td data-label={t('status')} className="figure">
              {finishedAt === undefined
                ? t('running', { done: String(done), total: String(total) })
                : t('finished')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
