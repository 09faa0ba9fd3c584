import { useLocale, useTranslations } from 'next-intl';
import { useInstalmentTitle } from '#components/tax-account/claim/use-instalment-title.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { formatKr, formatKroner } from '#lib/core/money/format.ts';
import { subtract } from '#lib/core/money/ore.ts';
import { termOf } from '#lib/tax-account/term.ts';
import type { PlannedPayment } from '#lib/payments/payment-plan.ts';
import { ForeignPayment } from './foreign-payment.tsx';
import { PartPayment } from './part-payment.tsx';
import { PaymentFields } from './payment-fields.tsx';

interface PlannedPaymentCardProps {
  readonly orgnr: string;
  readonly payment: PlannedPayment;
  readonly today: IsoDate;
  /** The address of the same payments with this one paid in full. */
  readonly wholeHref: string;
}

/** One of the chosen payments: what to enter in the netbank, what to watch out for, and the way to pay less. */
export function PlannedPaymentCard({ orgnr, payment, today, wholeHref }: PlannedPaymentCardProps) {
  const titleOf = useInstalmentTitle();
  const { claim, instalment, order, key } = payment;
  const { paymentInfo } = instalment;
  const heading = `forfall-${key}`;
  return (
    <li id={`betaling-${key}`} className="ds-card print-whole flex! flex-col gap-3" aria-labelledby={heading}>
      <h2 id={heading} className="ds-heading" data-size="xs">
        {titleOf(claim, termOf(claim, instalment))}
      </h2>
      {order === undefined ? (
        <LeftOut orgnr={orgnr} payment={payment} />
      ) : (
        <>
          <PaymentFields instalment={instalment} claimId={claim.id} today={today} amount={order.amount} />
          <Warnings payment={payment} />
        </>
      )}
      <div className="no-print">
        {order === undefined && payment.written === undefined ? null : (
          <PartPayment payment={payment} wholeHref={wholeHref} />
        )}
        {order === undefined || paymentInfo === undefined ? null : <ForeignPayment info={paymentInfo} />}
      </div>
    </li>
  );
}

/** Why nothing is paid of this one, as it stands. */
function LeftOut({ orgnr, payment }: { readonly orgnr: string; readonly payment: PlannedPayment }) {
  const t = useTranslations('pay.review');
  const reasons = useTranslations('paymentFile.refusals');
  const language = useLocale();
  const { instalment, key, refusals, written } = payment;
  return (
    <div className="ds-alert" data-color="warning">
      <p className="font-medium">{t('refused')}</p>
      <ul className="flex flex-col gap-1">
        {refusals.map((refusal) => (
          <li key={refusal}>{refusal === 'invalid-amount' ? t('invalid') : reasons(refusal)}</li>
        ))}
      </ul>
      <p>
        {t('remaining')}: <span className="figure">{formatKr(instalment.remaining, language)}</span>
      </p>
      {written === undefined ? (
        <Link
          href={`/bedrift/${orgnr}/betal/${encodeURIComponent(key)}`}
          className="ds-link inline-flex min-h-11 items-center"
        >
          {t('alone')}
        </Link>
      ) : null}
    </div>
  );
}

function Warnings({ payment: { order } }: { readonly payment: PlannedPayment }) {
  const t = useTranslations('pay.review');
  const texts = useTranslations('paymentFile.warnings');
  const language = useLocale();
  if (order === undefined || order.warnings.length === 0) return null;
  const rest = formatKroner(subtract(order.remaining, order.amount), language);
  return (
    <ul className="flex max-w-prose flex-col gap-2">
      {order.warnings.map((warning) => (
        <li key={warning} className="flex items-start gap-2 rounded-lg bg-warning-surface-tinted p-3">
          <Icon name="warning" className="mt-0.5 size-5" />
          <span>
            {warning === 'part-payment' ? `${t('partWarning', { amount: rest })} ` : null}
            {texts(warning)}
          </span>
        </li>
      ))}
    </ul>
  );
}
