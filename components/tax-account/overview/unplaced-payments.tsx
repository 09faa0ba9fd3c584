import { useTranslations } from 'next-intl';
import { Day } from '#components/ui/day.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import type { UnplacedPayment } from '#lib/tax-account/domain.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';

interface UnplacedPaymentsProps {
  readonly payments: readonly UnplacedPayment[];
  readonly viewerIsOwner: boolean;
}

/** Payments that Skatteetaten has received and not yet set against a claim. Nothing when there are none. */
export function UnplacedPayments({ payments, viewerIsOwner }: UnplacedPaymentsProps) {
  const t = useTranslations('overview.unplaced');
  const claim = useTranslations('claim');
  if (payments.length === 0) return null;
  return (
    <section aria-labelledby="uplassert" className="flex flex-col gap-3">
      <h2 id="uplassert" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <p className="max-w-prose">{t('lead')}</p>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {payments.map((payment) => (
          <li key={recordKey(payment)} className="print-whole flex flex-col gap-2 px-4 py-4 sm:px-6">
            <Amount amount={payment.unplaced} className="text-lg font-semibold" />
            <DescriptionList
              facts={[
                payment.paidOn === undefined
                  ? undefined
                  : { label: t('paidOn'), value: <Day date={payment.paidOn} /> },
                { label: t('paidAmount'), value: <Amount amount={payment.paid} /> },
                payment.kid === undefined
                  ? undefined
                  : { label: t('kid'), value: <span className="reference">{payment.kid}</span> },
                payment.fromAccount === undefined
                  ? undefined
                  : { label: t('from'), value: <span className="reference">{payment.fromAccount}</span> },
              ]}
            />
            {payment.holder === 'owner' ? (
              <p className="ds-tag w-auto! max-w-full self-start">
                {claim(viewerIsOwner ? 'owner' : 'ownerOther')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
