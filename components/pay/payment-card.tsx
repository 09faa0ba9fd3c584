import { useLocale, useTranslations } from 'next-intl';
import { useInstalmentTitle } from '#components/claim/use-instalment-title.ts';
import { Notice } from '#components/ui/notice.tsx';
import { bankDays } from '#lib/dates/calendars.ts';
import { formatLongDate } from '#lib/dates/format.ts';
import type { IsoDate } from '#lib/dates/iso-date.ts';
import { formatKroner } from '#lib/money/format.ts';
import type { Claim, Instalment } from '#lib/taxaccount/domain.ts';
import { termOf } from '#lib/taxaccount/term.ts';
import type { PaymentReadiness } from '#lib/taxaccount/payment-readiness.ts';
import { ForeignPayment } from './foreign-payment.tsx';
import { PaymentFields } from './payment-fields.tsx';
import { PaymentWarnings } from './payment-warnings.tsx';

interface PaymentCardProps {
  readonly claim: Claim;
  readonly instalment: Instalment;
  readonly readiness: PaymentReadiness;
  readonly today: IsoDate;
}

/** How long Skatteetaten may take to register a payment. */
export const REGISTRATION_DAYS = 3;

/** Everything needed to pay an instalment in the netbank, and what to watch out for. */
export function PaymentCard({ claim, instalment, readiness, today }: PaymentCardProps) {
  const t = useTranslations('pay');
  const language = useLocale();
  const { warnings } = readiness;
  const title = useInstalmentTitle()(claim, termOf(claim, instalment));
  const info = instalment.paymentInfo;
  const notes = [
    t('onePayment'),
    t('delay', { date: formatLongDate(bankDays.add(today, REGISTRATION_DAYS), language) }),
    claim.interest > 0 ? t('interest', { amount: formatKroner(claim.interest, language) }) : undefined,
    instalment.suspended ? t('suspended') : undefined,
  ].filter((note) => note !== undefined);
  return (
    <>
      {info === undefined ? (
        <Notice tone="warning" title={t('noInfo.title')}>
          <p>{t('noInfo.text')}</p>
        </Notice>
      ) : (
        <>
          <p className="max-w-prose">{t('lead')}</p>
          <PaymentWarnings warnings={warnings} />
        </>
      )}
      <section aria-labelledby="betaling" className="ds-card flex! flex-col gap-4">
        <h2 id="betaling" className="ds-heading" data-size="xs">
          {title}
        </h2>
        <PaymentFields instalment={instalment} claimId={claim.id} today={today} />
      </section>
      {info === undefined ? null : (
        <>
          <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <ForeignPayment info={info} />
        </>
      )}
    </>
  );
}
