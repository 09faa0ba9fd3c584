import { useLocale, useTranslations } from 'next-intl';
import { Day } from '#components/ui/day.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';

const SHOWN = 100;

/** The unpaid claims of a client, those last that need not be paid now, to read: no ways to pay, since that is the client's to do. */
export function ClientClaims({ rows }: { readonly rows: readonly ClaimRow[] }) {
  const t = useTranslations('clients.page');
  const words = useTranslations('claim');
  const language = useLocale();
  if (rows.length === 0) return <p>{t('noUnpaid')}</p>;
  const shown = rows.slice(0, SHOWN);
  return (
    <>
      {shown.length === rows.length ? null : (
        <p>{t('showing', { shown: shown.length, total: rows.length })}</p>
      )}
      <table className="ds-table stacked">
        <caption className="ds-sr-only">{t('unpaid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claim')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('remaining')}</th>
            <th scope="col">{t('interest')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ claim, due, state, toPay }) => (
            <tr key={`${recordKey(claim)} ${state}`}>
              <th scope="row">{claimTitle(claim, language, words('unnamed'))}</th>
              <td data-label={t('due')}>
                <span>
                  {due === undefined ? t('noDate') : <Day date={due} />}
                  {state === 'overdue' ? (
                    <span className="ds-tag ml-2" data-color="danger">
                      {t('overdueMark')}
                    </span>
                  ) : null}
                  {state === 'suspended' ? (
                    <span className="ds-tag ml-2" data-color="neutral">
                      {words('suspended')}
                    </span>
                  ) : null}
                </span>
              </td>
              <td data-label={t('remaining')}>
                <Amount amount={toPay} />
              </td>
              <td data-label={t('interest')}>
                <Amount amount={claim.interest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
