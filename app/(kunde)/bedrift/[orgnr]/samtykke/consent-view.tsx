import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AskConsent } from '#components/consent/ask-consent.tsx';
import { StoppedConsent } from '#components/consent/stopped-consent.tsx';
import { consentEnd, lastWholeDay } from '#lib/consent/consent-end.ts';
import type { ConsentSummary } from '#lib/consent/consent.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { config } from '#server/platform/config/config.ts';
import { OpenRequestSection } from './open-request-section.tsx';

interface ConsentViewInput {
  readonly consent: ConsentSummary;
  readonly business: { readonly orgnr: string; readonly name: string; readonly form: string };
  readonly personId: string;
  readonly now: Date;
}

interface ConsentView {
  readonly heading: string;
  readonly lead?: string;
  readonly body: ReactNode;
}

/** The page's heading and body where no consent is in force: waiting for an answer, stopped, or to be asked for. */
export async function consentView(input: ConsentViewInput): Promise<ConsentView> {
  const { consent, business, personId, now } = input;
  const { bank, altinn } = config();
  const [t, language] = await Promise.all([getTranslations('consent'), getLocale()]);

  if (consent.open !== undefined) {
    const body = (
      <OpenRequestSection
        open={consent.open}
        business={business.name}
        personId={personId}
        meanwhile={t('open.text')}
      />
    );
    return { heading: t('open.heading'), body };
  }
  if (consent.stopped !== undefined) {
    const { stopped } = consent;
    const stop = consent.events.find(({ consentId, to }) => consentId === stopped.id && to === 'stopped');
    const body = (
      <StoppedConsent
        orgnr={business.orgnr}
        consent={stopped}
        stoppedBy={stop?.person}
        byBank={stop?.learntBy === 'bank'}
      />
    );
    return { heading: t('stopped.heading'), body };
  }
  const { validTo, shortened } = consentEnd(altinn, now);
  const ask = {
    orgnr: business.orgnr,
    business: business.name,
    bank: bank.name,
    soleProprietor: business.form === 'ENK',
    until: formatLongDate(lastWholeDay(validTo), language),
    limit: shortened ? t('limit', { date: formatLongDate(lastWholeDay(validTo), language) }) : undefined,
    over: validTo <= now,
    again: consent.last !== undefined,
  };
  return {
    heading: t('ask.heading', { bank: bank.name }),
    lead: t('ask.lead', { business: business.name }),
    body: <AskConsent {...ask} />,
  };
}
