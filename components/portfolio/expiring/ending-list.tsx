import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';

interface EndingListProps {
  readonly clients: readonly { readonly orgnr: string; readonly name: string; readonly validTo: Date }[];
}

/** The clients whose consent ends in a week, the first to end first. On a phone each row is a card. */
export function EndingList({ clients }: EndingListProps) {
  const t = useTranslations('renewals');
  const language = useLocale();
  return (
    <table className="ds-table stacked">
      <thead>
        <tr>
          <th scope="col">{t('client')}</th>
          <th scope="col">{t('orgnr')}</th>
          <th scope="col">{t('until')}</th>
        </tr>
      </thead>
      <tbody>
        {clients.map(({ orgnr, name, validTo }) => (
          <tr key={orgnr}>
            <th scope="row">
              <Link href={`/radgiver/${orgnr}/invitasjon`} className="ds-link">
                {name}
              </Link>
            </th>
            <td data-label={t('orgnr')} className="figure">
              {formatOrgnr(orgnr)}
            </td>
            <td data-label={t('until')}>{formatDateTime(validTo, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
