import { useLocale, useTranslations } from 'next-intl';
import type { InterestRate } from '#lib/interest/rates.ts';
import { formatAmount } from '#lib/money/format.ts';
import { ore } from '#lib/money/ore.ts';

/** Where an estimate comes from, and whose figure counts. */
export function RateNote({ rate }: { readonly rate: InterestRate | undefined }) {
  const t = useTranslations('unpaid.payDay');
  const language = useLocale();
  return (
    <p className="max-w-prose text-sm text-neutral-text-subtle">
      {rate === undefined
        ? t('noRate')
        : // Hundredths of a per cent are written like hundredths of a krone: `12,25`.
          t('rate', { rate: formatAmount(ore(rate.hundredths), language), source: rate.source })}{' '}
      {t('estimate')}
    </p>
  );
}
