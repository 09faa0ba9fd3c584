import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SubscriptionSection } from '#components/calendar/subscription-section.tsx';
import { Upcoming } from '#components/calendar/upcoming.tsx';
import { UnreadableNotice } from '#components/tax-account/overview/unreadable-notice.tsx';
import { StaleDataNotice } from '#components/tax-account/overview/stale-data-notice.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { calendarEvents } from '#lib/calendar/calendar-events.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { payables } from '#lib/payments/payable.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { businessTitle } from '../../../business-title.ts';
import { requireConsent } from '../(oversikt)/require-consent.ts';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/kalender'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('calendarPage');
  return businessTitle((await params).orgnr, t('title'));
}

/** Due dates for the person's own calendar: what there is, a subscription, and a file for once. */
export default definePage(
  { route: '/bedrift/[orgnr]/kalender', permission: 'business' },
  async ({ params: { orgnr }, business, session }) => {
    await requireConsent(orgnr);
    const now = new Date();
    const [outcome, link, t, shielded, language] = await Promise.all([
      services().taxAccount.loadOpenAccount(orgnr, now),
      services().calendar.calendarLinkOf({ personId: session.personId, orgnr }),
      getTranslations('calendarPage'),
      getTranslations('overview.shielded'),
      getLocale(),
    ]);
    if (outcome.kind === 'consent-ended') redirect(`/bedrift/${orgnr}/samtykke`);
    const page = { orgnr, name: business.name, current: 'calendar', heading: t('heading') } as const;
    if (outcome.kind === 'failed') {
      return (
        <BusinessPage {...page}>
          <ErrorNotice error={outcome.error} />
          {link === undefined ? null : <SubscriptionSection orgnr={orgnr} link={link} />}
        </BusinessPage>
      );
    }
    if (outcome.value.shielded) {
      return (
        <BusinessPage {...page}>
          <Notice tone="info" title={shielded('title')}>
            <p>{shielded('text')}</p>
            <p>{shielded('action')}</p>
          </Notice>
        </BusinessPage>
      );
    }
    const today = osloDate(now);
    const { claims } = outcome.value;
    const texts = messagesIn(language).statement;
    const events = calendarEvents(claims, { business, showAmounts: false, language, texts });
    const undated = payables(claims, today).filter(({ row }) => row.state === 'undated');
    return (
      <BusinessPage {...page}>
        <p className="max-w-prose">{t('lead')}</p>
        {outcome.kind === 'stored' ? (
          <StaleDataNotice error={outcome.error} fetchedAt={outcome.fetchedAt} now={now} />
        ) : null}
        <Upcoming
          events={events.filter(({ date }) => date >= today)}
          passed={events.filter(({ date }) => date < today).length}
          undated={undated.length}
        />
        <UnreadableNotice unreadable={outcome.value.unreadable} />
        <SubscriptionSection orgnr={orgnr} link={link} />
        <section aria-labelledby="last-ned" className="ds-card no-print flex! flex-col gap-3">
          <h2 id="last-ned" className="ds-heading" data-size="xs">
            {t('download.heading')}
          </h2>
          <p className="max-w-prose">{t('download.text')}</p>
          <p className="flex flex-wrap gap-3">
            <a href={`/bedrift/${orgnr}/kalender/fil`} className="ds-button" data-variant="secondary">
              {t('download.submit')}
            </a>
            <a href={`/bedrift/${orgnr}/kalender/fil?belop=ja`} className="ds-button" data-variant="tertiary">
              {t('download.withAmounts')}
            </a>
          </p>
        </section>
      </BusinessPage>
    );
  },
);
