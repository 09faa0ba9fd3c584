import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RenewalLink } from '#components/consent/renewal-link.tsx';
import { Loading } from '#components/tax-account/overview/loading.tsx';
import { ContactInfo } from '#components/tax-account/overview/contact-info.tsx';
import { Glossary } from '#components/tax-account/overview/glossary.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { lastWholeDay, mayRenew } from '#lib/consent/consent-end.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { daysBetween, osloDate } from '#lib/core/dates/iso-date.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { StreamedSuspense } from '../../../../streaming.tsx';
import { businessTitle } from '../../../business-title.ts';
import { isOwner } from '../is-owner.ts';
import { HistorySection } from './history-section.tsx';
import { OpenAccountSection } from './open-account-section.tsx';
import { requireConsent } from './require-consent.ts';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('overview');
  return businessTitle((await params).orgnr, t('title'));
}

/** A business's overview: unpaid claims first, the last twelve months when they have come. */
export default definePage(
  {
    route: '/bedrift/[orgnr]',
    permission: 'business',
    begin: async ({ params: { orgnr } }) => {
      const consent = await requireConsent(orgnr);
      const now = new Date();
      return { consent, now, load: services().taxAccount.load(orgnr, now, { consent }) };
    },
  },
  async ({ params: { orgnr }, search, business, session, begun: { consent, now, load } }) => {
    const { samtykke, historikk } = search;
    const [t, all, language] = await Promise.all([
      getTranslations('overview'),
      getTranslations(),
      getLocale(),
    ]);
    const until = formatLongDate(lastWholeDay(consent.validTo), language);
    const viewerIsOwner = isOwner(business);
    return (
      <BusinessPage
        orgnr={orgnr}
        name={business.name}
        current="overview"
        load={load.openAccount}
        about={
          <Link href={`/bedrift/${orgnr}/samtykke`} className="ds-link">
            {t('consentUntil', { date: until })}
          </Link>
        }
      >
        {samtykke === 'gitt' ? (
          <Notice tone="success" title={t('welcome.title')} live>
            <p>{t('welcome.text', { date: until })}</p>
          </Notice>
        ) : mayRenew(consent.validTo, config().altinn, now) ? (
          <RenewalLink orgnr={orgnr} days={daysBetween(osloDate(now), osloDate(consent.validTo))} />
        ) : null}
        <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-10">
            <StreamedSuspense fallback={<Loading label={t('loading')} />}>
              <OpenAccountSection
                visitor={{ orgnr, personId: session.personId, loggedInAt: session.startedAt }}
                params={search}
                load={load.openAccount}
                now={now}
                viewerIsOwner={viewerIsOwner}
              />
            </StreamedSuspense>
            <StreamedSuspense fallback={<Loading label={all('history.loading')} />}>
              <HistorySection
                orgnr={orgnr}
                load={load}
                all={historikk === 'alle'}
                viewerIsOwner={viewerIsOwner}
              />
            </StreamedSuspense>
          </div>
          <aside className="no-print flex flex-col gap-6" aria-label={t('help.heading')}>
            <ContactInfo bank={config().bank} />
            <Glossary />
          </aside>
        </div>
      </BusinessPage>
    );
  },
);
