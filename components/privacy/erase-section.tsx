import { useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EraseForm } from './erase-form.tsx';

const CONSEQUENCES = ['answers', 'changes', 'calendar', 'files', 'reminders'] as const;

/** The way to have everything erased: what that means comes before the button. */
export function EraseSection({ orgnr }: { readonly orgnr: string }) {
  const t = useTranslations('stored.erase');
  return (
    <section aria-labelledby="slett" className="ds-card no-print flex! flex-col gap-3">
      <h2 id="slett" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <p className="max-w-prose">{t('text')}</p>
      <Disclosure label={t('open')}>
        <div className="flex max-w-prose flex-col items-start gap-4 py-3">
          <div>
            <p className="font-medium">{t('consequences.heading')}</p>
            <ul className="list-disc pl-5">
              {CONSEQUENCES.map((one) => (
                <li key={one}>{t(`consequences.${one}`)}</li>
              ))}
            </ul>
          </div>
          <p>{t('consequences.consent')}</p>
          <EraseForm
            orgnr={orgnr}
            texts={{
              submit: t('submit'),
              erased: t('receipt.title'),
              logged: t('receipt.logged'),
              failed: t('failed.title'),
              failedText: t('failed.text'),
            }}
          />
        </div>
      </Disclosure>
    </section>
  );
}
