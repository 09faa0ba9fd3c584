import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import type { PaymentWarning } from '#lib/taxaccount/payment-readiness.ts';

interface PaymentWarningsProps {
  readonly warnings: readonly PaymentWarning[];
  /** For the message field where there is no KID. */
  readonly claimId: string;
}

/** What to know before paying, each with what to do about it. */
export function PaymentWarnings({ warnings, claimId }: PaymentWarningsProps) {
  const t = useTranslations('pay.warnings');
  return warnings.map((warning) => (
    <Notice key={warning} tone="warning" title={t(`${warning}.title`)}>
      <p>{t(`${warning}.text`, { claimId })}</p>
    </Notice>
  ));
}
