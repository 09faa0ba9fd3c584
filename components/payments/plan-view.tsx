import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/ui/amount.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { bankDays } from '#lib/core/dates/calendars.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { PaymentPlan } from '#lib/payments/payment-plan.ts';
import {
  MAX_NAMED,
  type PaymentSelection,
  selectionFields,
  selectionQuery,
} from '#lib/payments/payment-selection.ts';
import { FileForm, type FILE_REFUSALS } from './file-form.tsx';
import { AMOUNTS_FORM } from './part-payment.tsx';
import { REGISTRATION_DAYS } from './payment-notes.tsx';
import { PlannedPaymentCard } from './planned-payment-card.tsx';

interface PlanViewProps {
  readonly orgnr: string;
  readonly selection: PaymentSelection;
  readonly plan: PaymentPlan;
  readonly today: IsoDate;
  readonly refused?: (typeof FILE_REFUSALS)[number];
}

/** The chosen payments one by one, their sum, and the ways to take them along: a PDF or a payment file. */
export function PlanView({ orgnr, selection, plan, today, refused }: PlanViewProps) {
  const t = useTranslations('pay');
  const language = useLocale();
  const { payments, orders, total, gone, needsConfirmation } = plan;
  const path = `/bedrift/${orgnr}/betal`;
  const hrefFor = (amounts: PaymentSelection['amounts']): string =>
    `${path}?${selectionQuery({ ...selection, amounts })}&steg=betal`;
  return (
    <>
      {gone === 0 ? null : <p>{t('review.gone', { count: gone })}</p>}
      {selection.cut ? <Notice tone="warning" title={t('choose.tooMany', { max: MAX_NAMED })} /> : null}
      {orders.length < 2 ? null : (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span>{t('review.total')}</span>
          <Amount amount={total} className="text-2xl font-semibold" />
        </p>
      )}
      {orders.length === 0 ? null : (
        <p className="max-w-prose">
          {t('review.lead')}{' '}
          {t('review.delay', { date: formatLongDate(bankDays.add(today, REGISTRATION_DAYS), language) })}{' '}
          {payments.some(({ claim }) => claim.interest > 0) ? t('interestApart') : null}
        </p>
      )}
      <form id={AMOUNTS_FORM} method="post" action={`${path}/valg`}>
        {payments.map(({ key }) => (
          <input key={key} type="hidden" name="valg" value={key} />
        ))}
      </form>
      <ul className="flex flex-col gap-5">
        {payments.map((payment) => (
          <PlannedPaymentCard
            key={payment.key}
            orgnr={orgnr}
            payment={payment}
            today={today}
            wholeHref={hrefFor(without(selection.amounts, payment.key))}
          />
        ))}
      </ul>
      {orders.length === 0 ? null : (
        <>
          <section aria-labelledby="pdf-tittel" className="ds-card no-print flex! flex-col items-start gap-4">
            <h2 id="pdf-tittel" className="ds-heading" data-size="xs">
              {t('pdf.title')}
            </h2>
            <p className="max-w-prose">{t('pdf.text')}</p>
            <a
              href={`${path}/last-ned/pdf?${selectionQuery(selection)}`}
              className="ds-button w-full sm:w-fit"
              data-variant="secondary"
            >
              {t('pdf.submit')}
            </a>
          </section>
          <FileForm
            orgnr={orgnr}
            fields={fileFields(selection, payments)}
            needsConfirmation={needsConfirmation}
            withholding={payments.some(({ claim }) => claim.group === 'withholding')}
            refused={refused}
          />
        </>
      )}
    </>
  );
}

/** The payments on this page by name, so that the file has no other, and the way back to it. */
const fileFields = (
  selection: PaymentSelection,
  payments: PaymentPlan['payments'],
): readonly (readonly [string, string])[] => [
  ...selectionFields({ keys: payments.map(({ key }) => key), without: [], amounts: selection.amounts }),
  ['tilbake', selectionQuery(selection)],
];

const without = (amounts: PaymentSelection['amounts'], key: string): PaymentSelection['amounts'] =>
  new Map([...amounts].filter(([one]) => one !== key));
