import { useTranslations } from 'next-intl';
import type { TraceQuery } from '#lib/tax-account/tracing/trace-query.ts';

interface TraceFormProps {
  readonly query: TraceQuery;
  /** The form was sent with all fields empty. */
  readonly nothing: boolean;
}

/** What a person remembers of a payment. A form that any browser can send; the answer has an address of its own. */
export function TraceForm({ query, nothing }: TraceFormProps) {
  const t = useTranslations('tracing');
  const { text, query: search, invalid } = query;
  const error = (name: 'amount' | 'date' | 'kid') =>
    invalid.includes(name) ? t(`invalid.${name}`) : undefined;
  return (
    <form
      method="get"
      data-query=""
      role="search"
      noValidate
      className="ds-card no-print flex! flex-col gap-5"
    >
      {nothing ? (
        <p className="ds-validation-message" role="alert" id="mangler">
          {t('invalid.nothing')}
        </p>
      ) : null}
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <Field
          name="belop"
          label={t('form.amount')}
          hint={t('form.amountHint')}
          error={error('amount')}
          value={text.amount}
          inputMode="decimal"
          maxLength={20}
        />
        <Field
          name="dato"
          label={t('form.date')}
          hint={t('form.dateHint')}
          error={error('date')}
          value={search.date ?? ''}
          type="date"
        />
        <Field
          name="kid"
          label={t('form.kid')}
          hint={t('form.kidHint')}
          error={error('kid')}
          value={text.kid}
          inputMode="numeric"
          maxLength={40}
        />
      </div>
      <button type="submit" className="ds-button w-full sm:w-fit">
        {t('form.submit')}
      </button>
    </form>
  );
}

interface FieldProps extends Pick<React.ComponentProps<'input'>, 'type' | 'inputMode' | 'maxLength'> {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
}

function Field({ name, label, hint, error, value, ...input }: FieldProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label className="ds-label" data-weight="medium" htmlFor={name}>
        {label}
      </label>
      <input
        // A new answer shows what was asked for, also when the browser's back button led to it.
        key={value}
        {...input}
        className="ds-input w-full"
        id={name}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-describedby={error === undefined ? `${name}-hjelp` : `${name}-feil ${name}-hjelp`}
        aria-invalid={error === undefined ? undefined : true}
      />
      <p id={`${name}-hjelp`} className="text-sm text-neutral-text-subtle">
        {hint}
      </p>
      {error === undefined ? null : (
        <p className="ds-validation-message" id={`${name}-feil`}>
          {error}
        </p>
      )}
    </div>
  );
}
