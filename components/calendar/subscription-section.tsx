import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { SubscriptionForm } from './subscription-form.tsx';

interface SubscriptionSectionProps {
  readonly orgnr: string;
  /** The address that the person has, without the address itself. */
  readonly link: { readonly showAmounts: boolean; readonly createdAt: Date } | undefined;
}

/** Due dates in the person's own calendar, by a private address: what it is, who can see it, and the way to stop it. */
export function SubscriptionSection({ orgnr, link }: SubscriptionSectionProps) {
  const t = useTranslations('calendarPage');
  const common = useTranslations('shell');
  const language = useLocale();
  return (
    <section aria-labelledby="abonner" className="ds-card no-print flex! flex-col gap-4">
      <h2 id="abonner" className="ds-heading" data-size="xs">
        {t(link === undefined ? 'subscribe.heading' : 'subscribe.active')}
      </h2>
      {link === undefined ? (
        <p className="max-w-prose">{t('subscribe.text')}</p>
      ) : (
        <p>
          {t('subscribe.since', { at: formatDateTime(link.createdAt, language) })}{' '}
          {t(link.showAmounts ? 'subscribe.withAmounts' : 'subscribe.withoutAmounts')}
        </p>
      )}
      <p className="max-w-prose">{t('subscribe.secret')}</p>
      <SubscriptionForm
        orgnr={orgnr}
        active={link !== undefined}
        texts={{
          amounts: t('subscribe.amounts'),
          amountsHelp: t('subscribe.amountsHelp'),
          submit: t('subscribe.submit'),
          again: t('subscribe.again'),
          againNote: t('subscribe.againNote'),
          made: t('subscribe.made'),
          madeText: t('subscribe.madeText'),
          address: t('subscribe.address'),
          copy: t('subscribe.copy'),
          copied: common('copied'),
          copyFailed: common('copyFailed'),
          open: t('subscribe.open'),
          revoke: t('subscribe.revoke'),
          revokeText: t('subscribe.revokeText'),
          revoked: t('subscribe.revoked'),
          revokedText: t('subscribe.revokedText'),
          failed: t('subscribe.failed'),
          failedText: t('subscribe.failedText'),
        }}
      />
      <Disclosure label={t('help.heading')}>
        <ul className="flex max-w-prose list-disc flex-col gap-1 py-2 pl-5">
          {(['iphone', 'google', 'outlook'] as const).map((one) => (
            <li key={one}>{t(`help.${one}`)}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
