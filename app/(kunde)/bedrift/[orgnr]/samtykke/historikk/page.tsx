import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsentBack } from '#components/consent/consent-back.tsx';
import { ConsentHistory } from '#components/consent/consent-history.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { businessTitle } from '../../../../business-title.ts';
import { BusinessPage } from '../../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/samtykke/historikk'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('consent.history');
  return businessTitle((await params).orgnr, t('title'));
}

/** The history of a business's consents, for every person with a mandate, also when none is in force. */
export default definePage(
  { route: '/bedrift/[orgnr]/samtykke/historikk', permission: 'business' },
  async ({ params: { orgnr }, business }) => {
    const [t, { history }] = await Promise.all([
      getTranslations('consent.history'),
      services().consent.getConsentSummary(orgnr, new Date()),
    ]);
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="consent" heading={t('title')}>
        <div className="flex max-w-3xl flex-col gap-6">
          <p className="max-w-prose">{t('lead', { business: business.name })}</p>
          <ConsentHistory rows={history} />
          <ConsentBack orgnr={orgnr} />
        </div>
      </BusinessPage>
    );
  },
);
