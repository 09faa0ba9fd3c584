import { useTranslations } from 'next-intl';
import type { CaseInWords } from '#lib/pilot/integration-test/report-words.ts';
import { Icon } from '#components/ui/icon.tsx';

/** A report's cases as a table; on a phone each row stands as a card. */
export function ReportCases({
  cases,
  caption,
}: {
  readonly cases: readonly CaseInWords[];
  readonly caption: string;
}) {
  const t = useTranslations('integrationTest.report');
  return (
    <table className="ds-table stacked [&_td]:align-top [&_th]:align-top">
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('id')}</th>
          <th scope="col">{t('case')}</th>
          <th scope="col">{t('happened')}</th>
          <th scope="col">{t('result')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, title, expected, happened, result, resultText }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td data-label={t('case')}>
              <span className="font-medium">{title}</span>
              <span className="block text-neutral-text-subtle">{expected}</span>
            </td>
            <td data-label={t('happened')}>
              <ul className="flex flex-col gap-1 break-words">
                {happened.map(({ ok, text }, index) => (
                  // Two facts of a case may be alike, and none is ever moved.
                  <li key={index} className={ok ? '' : 'text-danger-text-subtle'}>
                    {ok ? null : <Icon name="warning" className="mr-1 inline size-5" />}
                    {text}
                  </li>
                ))}
              </ul>
            </td>
            <td data-label={t('result')} className={result === 'failed' ? 'text-danger-text-subtle' : ''}>
              {resultText}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
