import { useLocale, useTranslations } from 'next-intl';
import { Kr } from '#components/ui/kr.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { bankDays } from '#lib/dates/calendars.ts';
import { formatLongDate } from '#lib/dates/format.ts';
import type { IsoDate } from '#lib/dates/iso-date.ts';
import type { PaymentPlan } from '#lib/payment-file/payment-plan.ts';
import { MAX_CHOSEN, type PaymentSelection, selectionFields } from '#lib/payment-file/payment-selection.ts';
import { FileForm, type FILE_REFUSALS } from './file-form.tsx';
import { AMOUNTS_FORM } from './part-payment.tsx';
import { REGISTRATION_DAYS } from './payment-card.tsx';
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
    `${path}?${query({ ...selection, amounts })}&steg=betal`;
  return (
    <>
      {gone === 0 ? null : <p>{t('review.gone', { count: gone })}</p>}
      {selection.cut ? <Notice tone="warning" title={t('choose.tooMany', { max: MAX_CHOSEN })} /> : null}
      {orders.length < 2 ? null : (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span>{t('review.total')}</span>
          <Kr amount={total} className="text-2xl font-semibold" />
        </p>
      )}
      {orders.length === 0 ? null : (
        <p className="max-w-prose">
          {t('review.lead')}{' '}
          {t('review.delay', { date: formatLongDate(bankDays.add(today, REGISTRATION_DAYS), language) })}
        </p>
      )}
      <form id={AMOUNTS_FORM} action={path}>
        <input type="hidden" name="steg" value="betal" />
        {selection.ids.map((id) => (
          <input key={id} type="hidden" name="valg" value={id} />
        ))}
      </form>
      <ul className="flex flex-col gap-5">
        {payments.map((payment) => (
          <PlannedPaymentCard
            key={payment.instalment.id}
            orgnr={orgnr}
            payment={payment}
            today={today}
            wholeHref={hrefFor(without(selection.amounts, payment.instalment.id))}
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
              href={`${path}/last-ned/pdf?${query(selection)}`}
              className="ds-button w-full sm:w-fit"
              data-variant="secondary"
            >
              {t('pdf.submit')}
            </a>
          </section>
          <FileForm
            orgnr={orgnr}
            fields={selectionFields(selection)}
            needsConfirmation={needsConfirmation}
            {...(refused === undefined ? {} : { refused })}
          />
        </>
      )}
    </>
  );
}

const query = (selection: Pick<PaymentSelection, 'ids' | 'amounts'>): string =>
  new URLSearchParams(selectionFields(selection).map(([name, value]) => [name, value])).toString();

const without = (amounts: PaymentSelection['amounts'], id: string): PaymentSelection['amounts'] =>
  new Map([...amounts].filter(([one]) => one !== id));
