import { getLocale, getTranslations } from 'next-intl/server';
import { RenewalOffer } from '#components/consent/renewal-offer.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { consentEnd, lastWholeDay } from '#lib/consent/consent-end.ts';
import type { Consent, ConsentSummary } from '#lib/consent/consent.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { daysBetween, osloDate } from '#lib/core/dates/iso-date.ts';
import { config } from '#server/platform/config/config.ts';
import { OpenRequestSection } from './open-request-section.tsx';

interface RenewalSectionProps {
  readonly consent: ConsentSummary;
  readonly current: Consent;
  readonly business: string;
  readonly personId: string;
  readonly now: Date;
}

/** What comes after a consent in force: nothing yet, an offer to renew, a request that waits, or one that came to nothing. */
export async function RenewalSection({ consent, current, business, personId, now }: RenewalSectionProps) {
  const [t, limit, language] = await Promise.all([
    getTranslations('consent.renewal'),
    getTranslations('consent'),
    getLocale(),
  ]);
  const { validTo, shortened } = consentEnd(config().altinn, now);
  const holds = t('holds', { date: formatLongDate(lastWholeDay(current.validTo), language) });
  if (consent.open !== undefined) {
    return (
      <section aria-labelledby="fornyelse" className="flex flex-col gap-4">
        <h2 id="fornyelse" className="ds-heading" data-size="xs">
          {t('open')}
        </h2>
        <OpenRequestSection open={consent.open} business={business} personId={personId} meanwhile={holds} />
      </section>
    );
  }
  const { last } = consent;
  const cameToNothing =
    last !== undefined &&
    (last.status === 'rejected' || last.status === 'failed') &&
    last.requestedAt > (current.grantedAt ?? current.requestedAt)
      ? last.status
      : undefined;
  return (
    <>
      {cameToNothing === undefined ? null : (
        <Notice tone="info" title={t(cameToNothing)}>
          <p>{holds}</p>
        </Notice>
      )}
      {consent.renewable ? (
        <RenewalOffer
          orgnr={current.orgnr}
          days={daysBetween(osloDate(now), osloDate(current.validTo))}
          limit={
            shortened ? limit('limit', { date: formatLongDate(lastWholeDay(validTo), language) }) : undefined
          }
        />
      ) : null}
    </>
  );
}
