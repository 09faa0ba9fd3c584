import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { UntilSent } from './until-sent.tsx';

const FORM = 'fil-skjema';

/** Why the last try gave no file. */
export const FILE_REFUSALS = ['account', 'confirm', 'nothing'] as const;

interface FileFormProps {
  readonly orgnr: string;
  /** What is chosen, as names and values. */
  readonly fields: readonly (readonly [string, string])[];
  readonly needsConfirmation: boolean;
  /** Tax withheld from employees is among the payments. */
  readonly withholding: boolean;
  readonly refused?: (typeof FILE_REFUSALS)[number];
}

/** Asks for what a payment file needs beyond the payments: the account to pay from, and a word where there are warnings. */
export function FileForm({ orgnr, fields, needsConfirmation, withholding, refused }: FileFormProps) {
  const t = useTranslations('pay.file');
  return (
    <section id="fil" aria-labelledby="fil-tittel" className="ds-card no-print flex! flex-col gap-4">
      <h2 id="fil-tittel" className="ds-heading" data-size="xs">
        {t('title')}
      </h2>
      {refused === undefined ? null : (
        <UntilSent form={FORM}>
          <Notice tone="danger" title={t('refused.title')} level={3} live>
            <p id="fil-feil">{t(`refused.${refused}`)}</p>
          </Notice>
        </UntilSent>
      )}
      <p className="max-w-prose">
        {t('text')} {t('format')}
      </p>
      <form
        id={FORM}
        method="post"
        action={`/bedrift/${orgnr}/betal/last-ned/fil`}
        className="flex flex-col items-start gap-4"
      >
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="ds-field w-full max-w-xs">
          <label htmlFor="konto" className="ds-label">
            {t('account')}
          </label>
          <p data-field="description" id="konto-hjelp">
            {t('accountHelp')}
          </p>
          <input
            type="text"
            className="ds-input"
            id="konto"
            name="konto"
            inputMode="numeric"
            autoComplete="off"
            required
            aria-invalid={refused === 'account'}
            aria-describedby={refused === 'account' ? 'fil-feil konto-hjelp' : 'konto-hjelp'}
          />
        </div>
        {needsConfirmation ? (
          <div className="ds-field">
            <input
              type="checkbox"
              className="ds-input"
              id="bekreftet"
              name="bekreftet"
              value="ja"
              required
              aria-invalid={refused === 'confirm'}
              {...(refused === 'confirm' ? { 'aria-describedby': 'fil-feil' } : {})}
            />
            <label htmlFor="bekreftet">{t('confirm')}</label>
          </div>
        ) : null}
        {withholding ? <p className="max-w-prose">{t('withholding')}</p> : null}
        <p className="max-w-prose">
          {t('notPaid')} {t('undo')}
        </p>
        <button type="submit" className="ds-button w-full sm:w-fit" data-variant="secondary">
          {t('submit')}
        </button>
      </form>
    </section>
  );
}
