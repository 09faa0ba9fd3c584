import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { BusinessForm } from '#components/consent/business-form.tsx';
import { Consequences } from '#components/consent/consequences.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { ExternalLink } from '#components/ui/external-link.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Steps } from '#components/ui/steps.tsx';
import { PORTAL_ERROR_CODES } from '#lib/core/portal-error.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { recheckConsentAction } from '#server/actions/consent.ts';
import { config } from '#server/platform/config/config.ts';
import { businessTitle } from '../../../../business-title.ts';
import { BusinessPage } from '../../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/samtykke/trekk'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('consent.ending.withdraw');
  return businessTitle((await params).orgnr, t('title'));
}

/** What happens when the consent is withdrawn, how it is done in Altinn, and the way to say that it is done. */
export default definePage(
  { route: '/bedrift/[orgnr]/samtykke/trekk', permission: 'business' },
  async ({ params: { orgnr }, search: { feil, sjekket }, business }) => {
    const { current, stopped } = await services().consent.getConsentSummary(orgnr, new Date());
    if ((current ?? stopped) === undefined) redirect(`/bedrift/${orgnr}/samtykke`);
    const { bank, altinn } = config();
    const [t, consent] = await Promise.all([getTranslations('consent.ending'), getTranslations('consent')]);
    const failure = PORTAL_ERROR_CODES.find((code) => code === feil);
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="consent" heading={t('withdraw.title')}>
        <div className="flex max-w-3xl flex-col gap-6">
          {failure === undefined ? null : <ErrorNotice error={{ code: failure }} />}
          {sjekket === undefined ? null : (
            <Notice tone="info" title={t('withdraw.still.title')} live>
              <p>{t('withdraw.still.text')}</p>
            </Notice>
          )}
          <Consequences
            happens={[
              t('withdraw.over'),
              t('withdraw.fetching'),
              current === undefined ? undefined : t('withdraw.erased'),
              current === undefined ? undefined : t('sharing'),
            ]}
            stays={[t('claims')]}
          />
          <section aria-labelledby="slik" className="flex flex-col gap-5">
            <h2 id="slik" className="ds-heading" data-size="xs">
              {t('withdraw.steps')}
            </h2>
            <Steps>
              {[
                <div key="go" className="flex flex-col items-start gap-1">
                  <p>{t('withdraw.go')}</p>
                  <ExternalLink href={altinn.consentPagesUrl.href}>{consent('toAltinn')}</ExternalLink>
                </div>,
                <div key="choose" className="flex flex-col gap-1">
                  <p>{t('withdraw.choose', { business: business.name })}</p>
                  <p className="text-neutral-text-subtle">
                    {t('withdraw.manager', { business: business.name })}
                  </p>
                </div>,
                <p key="find">{t('withdraw.find', { bank: bank.name })}</p>,
                <p key="back">{t('withdraw.back')}</p>,
              ]}
            </Steps>
            <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
              <BusinessForm action={recheckConsentAction} orgnr={orgnr}>
                <button type="submit" className="ds-button w-full sm:w-fit">
                  {t('withdraw.submit')}
                </button>
              </BusinessForm>
              <Link
                href={`/bedrift/${orgnr}/samtykke`}
                className="ds-button w-full sm:w-fit"
                data-variant="secondary"
              >
                {t('keep')}
              </Link>
            </div>
          </section>
        </div>
      </BusinessPage>
    );
  },
);
