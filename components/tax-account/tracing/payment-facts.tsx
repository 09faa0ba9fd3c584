import { useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import type { Payment } from '#lib/tax-account/domain.ts';

/** What identifies a payment, to compare with the online bank. */
export function PaymentFacts({ payment }: { readonly payment: Payment }) {
  const t = useTranslations('tracing.facts');
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? undefined : { label, value: <span className="reference">{value}</span> };
  return (
    <DescriptionList
      facts={[
        fact(t('kid'), payment.kid),
        fact(t('from'), payment.fromAccount),
        fact(t('to'), payment.toAccount),
        fact(t('reference'), payment.id),
      ]}
    />
  );
}
