import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatKr } from '#lib/core/money/format.ts';
import { amountField } from '#lib/payments/payment-selection.ts';
import type { PlannedPayment } from '#lib/payments/payment-plan.ts';

/** The form that all amounts on the page belong to. */
export const AMOUNTS_FORM = 'belop';

interface PartPaymentProps {
  readonly payment: PlannedPayment;
  readonly wholeHref: string;
}

/** The way to pay less than what remains, never more. Open when the person has written an amount. */
export function PartPayment({ payment, wholeHref }: PartPaymentProps) {
  const t = useTranslations('pay.review');
  const language = useLocale();
  const { instalment, key, written, order } = payment;
  const field = amountField(key);
  const wrong = written !== undefined && order === undefined;
  return (
    <details open={written !== undefined}>
      <summary className="plain-summary ds-link inline-flex min-h-11 items-center gap-1">
        <Icon name="down" className="turns size-5 transition-[rotate] motion-reduce:transition-none" />
        <span>{t(wrong ? 'fix' : 'part')}</span>
      </summary>
      <div className="flex flex-col gap-3 py-2">
        <p className="max-w-prose">{t('partText')}</p>
        <div className="ds-field max-w-xs">
          <label htmlFor={field} className="ds-label">
            {t('partField')}
          </label>
          <p data-field="description" id={`${field}-hjelp`}>
            {t('partHelp', { amount: formatKr(instalment.remaining, language) })}
          </p>
          <input
            type="text"
            className="ds-input"
            inputMode="decimal"
            autoComplete="off"
            id={field}
            name={field}
            form={AMOUNTS_FORM}
            defaultValue={written?.text ?? ''}
            aria-describedby={`${field}-hjelp`}
            aria-invalid={wrong}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <button
            type="submit"
            form={AMOUNTS_FORM}
            name="ved"
            value={`betaling-${key}`}
            className="ds-button"
            data-variant="secondary"
          >
            {t('partSubmit')}
          </button>
          {written === undefined ? null : (
            <Link href={wholeHref} className="ds-link inline-flex min-h-11 items-center">
              {t('partWhole')}
            </Link>
          )}
        </div>
      </div>
    </details>
  );
}
