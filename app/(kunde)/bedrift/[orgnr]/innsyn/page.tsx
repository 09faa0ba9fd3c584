import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsentBack } from '#components/consent/consent-back.tsx';
import { AccessLogFilterForm } from '#components/access-log/access-log-filter-form.tsx';
import { AccessLogTable } from '#components/access-log/access-log-table.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { parseAccessLogFilter, serializeAccessLogFilter } from '#lib/access-log/access-log-query.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { getAccessLog } from '#server/features/access-log/access-log.ts';
import { businessTitle } from '../../../business-title.ts';
import { BusinessPage } from '../business-page.tsx';

type Props = PageProps<'/bedrift/[orgnr]/innsyn'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('looks');
  return businessTitle((await params).orgnr, t('title'));
}

/** Who at the bank looked at the business, newest first. Needs no consent: what was seen stays written. */
export default definePage(
  { route: '/bedrift/[orgnr]/innsyn', permission: 'business' },
  async ({ params: { orgnr }, search: query, business }) => {
    const filter = parseAccessLogFilter(query);
    const cursor = typeof query.etter === 'string' ? query.etter : undefined;
    const [t, { entries: entries, next }] = await Promise.all([
      getTranslations('looks'),
      getAccessLog(orgnr, { filter, ...(cursor === undefined ? {} : { cursor }) }),
    ]);
    const here = `/bedrift/${orgnr}/innsyn`;
    const narrowed = serializeAccessLogFilter(filter) !== '' || cursor !== undefined;
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="looks" heading={t('title')}>
        <div className="flex max-w-5xl flex-col gap-6">
          <p className="max-w-prose">{t('lead', { bank: config().bank.name })}</p>
          {entries.length === 0 && !narrowed ? (
            <Notice tone="info" title={t('none.title')}>
              <p>{t('none.text')}</p>
            </Notice>
          ) : (
            <>
              <AccessLogFilterForm orgnr={orgnr} filter={filter} />
              {entries.length === 0 ? (
                <Notice tone="info" title={t('noMatch.title')} live>
                  <p>{t('noMatch.text')}</p>
                  <Link href={here} className="ds-link">
                    {t('noMatch.clear')}
                  </Link>
                </Notice>
              ) : (
                <AccessLogTable entries={entries} />
              )}
              <p className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
                {cursor === undefined ? null : (
                  <Link href={`${here}${serializeAccessLogFilter(filter)}`} className="ds-link">
                    {t('newest')}
                  </Link>
                )}
                {next === undefined ? null : (
                  <Link href={`${here}${serializeAccessLogFilter(filter, next)}`} className="ds-link">
                    {t('older')}
                  </Link>
                )}
                {entries.length === 0 ? null : (
                  <a href={`${here}/fil${serializeAccessLogFilter(filter)}`} className="ds-link" download>
                    {t('file')}
                  </a>
                )}
              </p>
            </>
          )}
          <p className="no-print">
            <Link href={`/bedrift/${orgnr}/deling`} className="ds-link inline-flex min-h-11 items-center">
              {t('sharing')}
            </Link>
          </p>
          <ConsentBack orgnr={orgnr} />
        </div>
      </BusinessPage>
    );
  },
);
