import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { Consent, ConsentPerson } from '#lib/consent/consent.ts';
import { personText } from '#lib/consent/person-text.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';

interface ConsentFactsProps {
  readonly consent: Consent;
  readonly business: string;
  readonly bank: string;
  /** A sole proprietorship's consent covers the owner's own claims too. */
  readonly soleProprietor: boolean;
  /** The person who returned from Altinn with the answer, if one did. */
  readonly broughtBy: ConsentPerson | undefined;
  /** That the consent ends with the agreement, as text. */
  readonly limit: string | undefined;
  /** When Skatteetaten last answered under this consent. */
  readonly lastFetched: Date | undefined;
}

/** What a consent in force covers: what, for whom, why, who asked, when it was given, until when, and its last use. */
export function ConsentFacts(props: ConsentFactsProps) {
  const { consent, business, bank, soleProprietor, broughtBy, limit, lastFetched } = props;
  const t = useTranslations('consent.current');
  const former = useTranslations('consent.history')('former');
  const language = useLocale();
  const time = (instant: Date) => formatDateTime(instant, language);
  return (
    <section className="ds-card flex! flex-col gap-4" aria-labelledby="dette">
      <h2 id="dette" className="ds-heading" data-size="xs">
        {t('facts')}
      </h2>
      <dl className="flex flex-col gap-4">
        <Row label={t('what.label')}>
          <p>{t('what.text', { business })}</p>
          {soleProprietor ? <p>{t('what.owner')}</p> : null}
        </Row>
        <Row label={t('who.label')}>{t('who.text', { bank })}</Row>
        <Row label={t('why.label')}>{t('why.text')}</Row>
        <Row label={t('asked.label')}>
          {t('asked.text', {
            person: personText(consent.requestedBy, former),
            at: time(consent.requestedAt),
          })}
        </Row>
        {consent.grantedAt === undefined ? null : (
          <Row label={t('approved.label')}>
            <p>
              {t('approved.text', { at: time(consent.grantedAt) })}
              {broughtBy === undefined
                ? null
                : ` ${t('approved.brought', { person: personText(broughtBy, former) })}`}
            </p>
            <p className="text-neutral-text-subtle">{t('approved.unnamed')}</p>
          </Row>
        )}
        <Row label={t('until.label')}>
          <p>{formatLongDate(lastWholeDay(consent.validTo), language)}</p>
          {limit === undefined ? null : <p className="text-neutral-text-subtle">{limit}</p>}
        </Row>
        <Row label={t('fetched.label')}>
          {lastFetched === undefined ? t('fetched.never') : time(lastFetched)}
        </Row>
      </dl>
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="font-medium">{label}</dt>
      <dd className="flex max-w-prose flex-col gap-1">{children}</dd>
    </div>
  );
}
