import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Steps } from '#components/ui/steps.tsx';
import { startConsentAction } from '#server/actions/consent.ts';

interface AskConsentProps {
  readonly orgnr: string;
  readonly business: string;
  readonly bank: string;
  /** A sole proprietorship's answer holds the owner's own claims too. */
  readonly soleProprietor: boolean;
  /** Last day of the consent, as text. */
  readonly until: string;
  /** That the agreement ends before the consent otherwise would, as text. */
  readonly limit: string | undefined;
  /** The last day that the agreement allows is over, so that nothing can be asked for. */
  readonly over: boolean;
  /** Whether an earlier answer ended, so that the button says «again». */
  readonly again: boolean;
}

/** What the person needs to know before answering in Altinn, and the button that leads there. */
export function AskConsent(props: AskConsentProps) {
  const { orgnr, business, bank, soleProprietor, until, limit, over, again } = props;
  const t = useTranslations('consent.ask');
  if (over) return <p className="ds-paragraph max-w-prose">{limit}</p>;
  const submit = (
    <form action={startConsentAction} className="flex">
      <input type="hidden" name="orgnr" value={orgnr} />
      <button type="submit" className="ds-button w-full sm:w-fit" data-size="md">
        {t(again ? 'submitAgain' : 'submit')}
        <Icon name="forward" />
      </button>
    </form>
  );
  return (
    <>
      <section className="ds-card flex! flex-col gap-6" aria-label={t('heading', { bank })}>
        <Answer title={t('what.title')}>
          <p>{t('what.lead')}</p>
          <ul className="list-disc pl-6">
            <li>{t('what.claims')}</li>
            <li>{t('what.payments')}</li>
            <li>{t('what.payouts')}</li>
          </ul>
          {soleProprietor ? (
            <p className="flex items-start gap-2 rounded-lg bg-accent-surface-tinted p-3">
              <Icon name="person" className="mt-0.5 size-5" />
              <span>{t('what.owner')}</span>
            </p>
          ) : null}
        </Answer>
        <Answer title={t('who.title')}>
          <p>{t('who.text', { bank })}</p>
        </Answer>
        <Answer title={t('howLong.title')}>
          <p>{t('howLong.text', { date: until })}</p>
          {limit === undefined ? null : <p>{limit}</p>}
        </Answer>
        <Answer title={t('withdraw.title')}>
          <p>{t('withdraw.text')}</p>
        </Answer>
        <Answer title={t('approver.title')}>
          <p>{t('approver.text', { business })}</p>
        </Answer>
      </section>
      <section aria-labelledby="slik" className="flex flex-col gap-5">
        <h2 id="slik" className="ds-heading" data-size="xs">
          {t('stepsHeading')}
        </h2>
        <Steps>
          {(['go', 'answer', 'back'] as const).map((step) => (
            <p key={step}>{t(`steps.${step}`)}</p>
          ))}
        </Steps>
        {submit}
      </section>
    </>
  );
}

function Answer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex max-w-prose flex-col gap-2">
      <h2 className="ds-heading" data-size="2xs">
        {title}
      </h2>
      {children}
    </div>
  );
}
