import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsentBack } from '#components/consent/consent-back.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { SharingForm } from '#components/consent/sharing/sharing-form.tsx';
import { SharingHistory } from '#components/consent/sharing/sharing-history.tsx';
import { SharingNow } from '#components/consent/sharing/sharing-now.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { chosenDays, sharingDays } from '#lib/consent/sharing.ts';
import { PORTAL_ERROR_CODES } from '#lib/core/portal-error.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { sharingHistory, sharingOf } from '#server/features/consent/sharing/sharing.ts';
import { businessTitle } from '../../../business-title.ts';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/deling'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('sharing');
  return businessTitle((await params).orgnr, t('title'));
}

/** What the advisor in the bank may see: how it stands, the choice, and every change. */
export default definePage(
  { route: '/bedrift/[orgnr]/deling', permission: 'business' },
  async ({ params: { orgnr }, search: { lagret, feil }, business }) => {
    const now = new Date();
    const { current } = await services().consent.getConsentSummary(orgnr, now);
    const [t, sharing, changes] = await Promise.all([
      getTranslations('sharing'),
      sharingOf(orgnr, now),
      sharingHistory(orgnr),
    ]);
    const failure = PORTAL_ERROR_CODES.find((code) => code === feil);
    const days = current === undefined ? [] : sharingDays(now, current.validTo);
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="sharing" heading={t('title')}>
        <div className="flex max-w-3xl flex-col gap-8">
          {failure === undefined ? null : <ErrorNotice error={{ code: failure }} />}
          {lagret === undefined ? null : (
            <Notice tone="success" title={t('saved.title')} live>
              <p>{t(sharing.level === 'nothing' ? 'saved.nothing' : 'saved.shared')}</p>
            </Notice>
          )}
          <p className="max-w-prose">{t('lead', { bank: config().bank.name })}</p>
          {current === undefined ? (
            <Notice tone="info" title={t('needsConsent.title')}>
              <p>{t('needsConsent.text')}</p>
              <Link href={`/bedrift/${orgnr}/samtykke`} className="ds-link">
                {t('needsConsent.link')}
              </Link>
            </Notice>
          ) : (
            <>
              <SharingNow orgnr={orgnr} sharing={sharing} />
              <SharingForm
                orgnr={orgnr}
                level={sharing.level}
                days={days}
                chosenDays={chosenDays(sharing, days, now)}
                consentUntil={current.validTo}
                soleProprietor={business.form === 'ENK'}
                now={now}
              />
            </>
          )}
          <SharingHistory changes={changes} />
          <ConsentBack orgnr={orgnr} />
        </div>
      </BusinessPage>
    );
  },
);
