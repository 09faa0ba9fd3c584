import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConsentFacts } from '#components/consent/consent-facts.tsx';
import { EndingChoices } from '#components/consent/ending-choices.tsx';
import { PastConsents } from '#components/consent/past-consents.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { endsWithAgreement, lastWholeDay } from '#lib/consent/consent-end.ts';
import { pastConsents } from '#lib/consent/past-consents.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { businessTitle } from '../../../business-title.ts';
import { consentView } from './consent-view.tsx';
import { ControlSection } from './control-section.tsx';
import { Receipts } from './receipts.tsx';
import { RenewalSection } from './renewal-section.tsx';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/samtykke'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('consent');
  return businessTitle((await params).orgnr, t('title'));
}

/** Where a business's consent stands: what it covers and how to end it, or the one thing to do to get one. */
export default definePage(
  { route: '/bedrift/[orgnr]/samtykke', permission: 'business' },
  async ({ params: { orgnr }, search: query, business, session }) => {
    const { personId } = session;
    const now = new Date();
    const consent = await services().consent.getConsentSummary(orgnr, now);
    const [t, overview, language] = await Promise.all([
      getTranslations('consent'),
      getTranslations('overview'),
      getLocale(),
    ]);
    const { current, open, stopped, history } = consent;
    const { feil, sjekket, stoppet, gjenopptatt } = query;
    const receipts = (
      <Receipts orgnr={orgnr} consent={consent} done={{ feil, sjekket, stoppet, gjenopptatt }} />
    );
    const past = pastConsents(history, [current?.id, open?.id, stopped?.id]);
    const below = (
      <>
        <ControlSection orgnr={orgnr} personId={personId} now={now} />
        {history.length === 0 ? null : <PastConsents orgnr={orgnr} past={past} />}
      </>
    );
    if (current !== undefined) {
      const given = consent.events.find(
        ({ consentId, from, to, learntBy }) =>
          consentId === current.id && from === 'requested' && to === 'granted' && learntBy === 'callback',
      );
      const until = formatLongDate(lastWholeDay(current.validTo), language);
      return (
        <BusinessPage
          orgnr={orgnr}
          name={business.name}
          current="consent"
          heading={t('current.heading', { date: until })}
        >
          <div className="flex max-w-3xl flex-col gap-8">
            {receipts}
            <RenewalSection
              consent={consent}
              current={current}
              business={business.name}
              personId={personId}
              now={now}
            />
            <ConsentFacts
              consent={current}
              business={business.name}
              bank={config().bank.name}
              soleProprietor={business.form === 'ENK'}
              broughtBy={given?.person}
              limit={
                endsWithAgreement(current.validTo, config().altinn) ? t('limit', { date: until }) : undefined
              }
              lastFetched={await services().storedAnswers.lastAnswerAt(orgnr)}
            />
            <EndingChoices orgnr={orgnr} />
            {below}
          </div>
        </BusinessPage>
      );
    }
    const { heading, lead, body } = await consentView({ consent, business, personId, now });
    return (
      <Page>
        <BackLink href="/bedrifter">{overview('change')}</BackLink>
        {receipts}
        <header className="flex flex-col gap-2">
          <p className="text-neutral-text-subtle">{business.name}</p>
          <h1 className="ds-heading" data-size="md">
            {heading}
          </h1>
          {lead === undefined ? null : (
            <p className="ds-paragraph max-w-prose" data-size="lg">
              {lead}
            </p>
          )}
        </header>
        {body}
        {history.length === 0 ? null : <div className="mt-4 flex flex-col gap-8">{below}</div>}
      </Page>
    );
  },
);
