import { useTranslations } from 'next-intl';
import { FormAnswer } from '#components/ui/form-answer.tsx';
import { startTestRunAction } from '#server/actions/pilot.ts';

/** Starts an integration test; `problem` says why the last attempt did not. */
export function ReportStart({ problem }: { readonly problem: 'orgnr' | 'busy' | undefined }) {
  const t = useTranslations('pilot.run');
  return (
    <section aria-labelledby="start" className="ds-card flex! flex-col gap-3">
      <h2 id="start" className="ds-heading" data-size="xs">
        {t('start')}
      </h2>
      <p className="max-w-prose">{t('startText')}</p>
      <form action={startTestRunAction} className="flex max-w-prose flex-col items-start gap-4">
        <div className="flex w-full flex-col gap-1">
          <label htmlFor="orgnrs" className="font-medium">
            {t('orgnrs')}
          </label>
          <p id="orgnrs-hjelp" className="text-neutral-text-subtle">
            {t('orgnrsHint')}
          </p>
          <textarea
            id="orgnrs"
            name="orgnrs"
            rows={3}
            required
            className="ds-input"
            aria-describedby="orgnrs-hjelp orgnrs-feil"
            aria-invalid={problem === 'orgnr'}
          />
          <FormAnswer
            id="orgnrs-feil"
            problem={problem === undefined ? undefined : t(`problems.${problem}`)}
          />
        </div>
        <div className="flex w-full flex-col gap-1">
          <label htmlFor="vendor" className="font-medium">
            {t('vendor')}
          </label>
          <p id="vendor-hjelp" className="text-neutral-text-subtle">
            {t('vendorHint')}
          </p>
          <input
            id="vendor"
            name="vendor"
            maxLength={100}
            className="ds-input"
            aria-describedby="vendor-hjelp"
          />
        </div>
        <button type="submit" className="ds-button w-full sm:w-fit">
          {t('submit')}
        </button>
      </form>
    </section>
  );
}
