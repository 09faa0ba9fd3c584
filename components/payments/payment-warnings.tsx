import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import type { PaymentWarning } from '#lib/tax-account/payment-readiness.ts';

interface PaymentWarningsProps {
  readonly warnings: readonly PaymentWarning[];
}

/** What to know before paying, each with what to do about it. */
export function PaymentWarnings({ warnings }: PaymentWarningsProps) {
  const t = useTranslations('pay.warnings');
  return warnings.map((warning) => (
    <Notice key={warning} tone="warning" title={t(`${warning}.title`)}>
      <p>{t(`${warning}.text`)}</p>
    </Notice>
  ));
}
