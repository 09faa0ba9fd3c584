import { useTranslations } from 'next-intl';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { abandonConsentAction, checkConsentAction, startConsentAction } from '#server/actions/consent.ts';
import { BusinessForm } from './business-form.tsx';

export interface OpenRequestProps {
  readonly orgnr: string;
  readonly business: string;
  /** Where the person answers; absent while Altinn has not received the request. */
  readonly viewUri?: string;
  /** Who asked and when, as a sentence. */
  readonly asked: string;
  /** What holds meanwhile, as a sentence. */
  readonly meanwhile: string;
}

/** An unanswered request: continue at Altinn, check again, forward the link, or call it off. */
export function OpenRequest({ orgnr, business, viewUri, asked, meanwhile }: OpenRequestProps) {
  const t = useTranslations('consent.open');
  const common = useTranslations('shell');
  return (
    <section className="ds-card flex! flex-col gap-6">
      <div className="flex max-w-prose flex-col gap-1">
        <p>{asked}</p>
        <p>{meanwhile}</p>
        {viewUri === undefined ? <p>{t('unsent')}</p> : null}
      </div>
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        {viewUri === undefined ? (
          <BusinessForm action={startConsentAction} orgnr={orgnr}>
            <button type="submit" className="ds-button w-full sm:w-fit">
              {t('continue')}
              <Icon name="forward" />
            </button>
          </BusinessForm>
        ) : (
          <a href={viewUri} className="ds-button w-full sm:w-fit">
            {t('continue')}
            <Icon name="forward" />
          </a>
        )}
        <BusinessForm action={checkConsentAction} orgnr={orgnr}>
          <button type="submit" className="ds-button w-full sm:w-fit" data-variant="secondary">
            {t('check')}
          </button>
        </BusinessForm>
      </div>
      <div>
        {viewUri === undefined ? null : (
          <Disclosure label={t('forward.title')}>
            <div className="flex flex-col gap-3 py-3">
              <p className="max-w-prose">{t('forward.text', { business })}</p>
              <p className="flex flex-col gap-1">
                <span className="font-medium">{t('forward.label')}</span>
                <span className="reference rounded-lg bg-neutral-surface-tinted p-3 text-sm select-all">
                  {viewUri}
                </span>
              </p>
              <CopyButton
                value={viewUri}
                label={t('forward.copy')}
                copied={common('copied')}
                failed={common('copyFailed')}
              />
            </div>
          </Disclosure>
        )}
        <Disclosure label={t('cancel.title')}>
          <div className="flex flex-col gap-3 py-3">
            <p className="max-w-prose">{t('cancel.text')}</p>
            <BusinessForm action={abandonConsentAction} orgnr={orgnr}>
              <button type="submit" className="ds-button" data-variant="secondary" data-color="danger">
                {t('cancel.submit')}
              </button>
            </BusinessForm>
          </div>
        </Disclosure>
      </div>
    </section>
  );
}
