import { useTranslations } from 'next-intl';

/** Something that is stored, in words. */
export interface StoredRow {
  readonly key: string;
  readonly what: string;
  readonly fetched: string;
  readonly until: string;
  readonly size: string;
}

interface StoredTableProps {
  readonly caption: string;
  readonly rows: readonly StoredRow[];
}

/** What is stored, since when, until when. On a phone each row stands as a card. */
export function StoredTable({ caption, rows }: StoredTableProps) {
  const t = useTranslations('stored.columns');
  if (rows.length === 0) return null;
  return (
    <table className="ds-table stacked">
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('fetched')}</th>
          <th scope="col">{t('until')}</th>
          <th scope="col">{t('size')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, what, fetched, until, size }) => (
          <tr key={key}>
            <th scope="row">{what}</th>
            <td data-label={t('fetched')}>{fetched}</td>
            <td data-label={t('until')}>{until}</td>
            <td data-label={t('size')} className="figure">
              {size}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
