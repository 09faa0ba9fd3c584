import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { Consent, ConsentPerson } from '#lib/consent/consent.ts';
import { personText } from '#lib/consent/person-text.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';
import { resumeShowingAction } from '#server/actions/consent.ts';
import { BusinessForm } from './business-form.tsx';

interface StoppedConsentProps {
  readonly orgnr: string;
  readonly consent: Consent;
  readonly stoppedBy: ConsentPerson | undefined;
  /** The bank's customer file did it: the business was not in it for a time. */
  readonly byBank: boolean;
}

/** A consent that lives on in Altinn and is not used in the bank: who stopped it, and the ways on. */
export function StoppedConsent({ orgnr, consent, stoppedBy, byBank }: StoppedConsentProps) {
  const t = useTranslations('consent.stopped');
  const consents = useTranslations('consent');
  const language = useLocale();
  const person = personText(stoppedBy ?? {}, consents('history.former'));
  return (
    <section className="ds-card flex! flex-col gap-5">
      <div className="flex max-w-prose flex-col gap-1">
        {consent.endedAt === undefined ? null : (
          <p>{t(byBank ? 'byBank' : 'by', { person, at: formatDateTime(consent.endedAt, language) })}</p>
        )}
        <p>{t('text')}</p>
        <p>{t('altinn', { date: formatLongDate(lastWholeDay(consent.validTo), language) })}</p>
      </div>
      <div className="flex max-w-prose flex-col items-start gap-2">
        <BusinessForm action={resumeShowingAction} orgnr={orgnr}>
          <button type="submit" className="ds-button">
            {t('resume')}
          </button>
        </BusinessForm>
        <p className="text-neutral-text-subtle">{t('resumeText')}</p>
      </div>
      <div className="flex max-w-prose flex-col items-start gap-2">
        <p>{t('withdrawText')}</p>
        <Link href={`/bedrift/${orgnr}/samtykke/trekk`} className="ds-button" data-variant="secondary">
          {consents('ending.withdraw.open')}
        </Link>
      </div>
    </section>
  );
}
