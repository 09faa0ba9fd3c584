import { useLocale, useTranslations } from 'next-intl';
import type { AccessLogEntry } from '#lib/access-log/access-log.ts';
import { formatDateTime } from '#lib/core/dates/format.ts';

/** Who at the bank looked, when and at what. On a phone each row stands as a card. */
export function AccessLogTable({ entries: entries }: { readonly entries: readonly AccessLogEntry[] }) {
  const t = useTranslations('looks');
  const words = useTranslations('consent.looks');
  const language = useLocale();
  return (
    <table className="ds-table stacked">
      <caption className="ds-sr-only">{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('at')}</th>
          <th scope="col">{words('columns.name')}</th>
          <th scope="col">{words('columns.role')}</th>
          <th scope="col">{words('columns.part')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, name, role, part }, index) => (
          // Looks are never changed, and two may be alike.
          <tr key={index}>
            <th scope="row" className="font-medium">
              <time dateTime={at.toISOString()}>{formatDateTime(at, language)}</time>
            </th>
            <td data-label={words('columns.name')}>{name}</td>
            <td data-label={words('columns.role')}>{words(`roles.${role}`)}</td>
            <td data-label={words('columns.part')}>{words(`parts.${part}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
