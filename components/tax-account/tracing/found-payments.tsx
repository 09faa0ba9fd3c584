import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import type { TraceQuery } from '#lib/tax-account/tracing/trace-query.ts';
import type { TracedPayment } from '#lib/tax-account/tracing/trace-payment.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import { OtherYears } from './other-years.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { TraceLines } from './trace-lines.tsx';

interface FoundPaymentsProps {
  readonly query: TraceQuery;
  /** The years looked in. */
  readonly years: readonly number[];
  /** The years that can be looked in. */
  readonly offered: readonly number[];
  /** The best fits first. */
  readonly payments: readonly TracedPayment[];
  readonly viewerIsOwner: boolean;
}

/** More answers than this are no answer. */
const SHOWN = 10;

/** The payments that fit what the person remembers, each with where it went, in words. */
export function FoundPayments({ query, years, offered, payments, viewerIsOwner }: FoundPaymentsProps) {
  const t = useTranslations('tracing');
  const oldest = offered.at(-1);
  return (
    <section aria-labelledby="funn" className="flex flex-col gap-4">
      <h2 id="funn" className="ds-heading" data-size="xs">
        {payments.length === 0 ? t('none.title') : t('found', { count: payments.length })}
      </h2>
      {payments.length === 0 ? (
        <Notice tone="info" title={t('none.fewer')} level={3}>
          <p>{t('none.text')}</p>
        </Notice>
      ) : null}
      {payments.length > SHOWN ? <p>{t('best', { count: SHOWN })}</p> : null}
      <ul className="flex flex-col gap-4">
        {payments.slice(0, SHOWN).map((traced) => (
          <li key={recordKey(traced.payment)} className="ds-card print-whole flex! flex-col gap-4">
            <h3 className="ds-heading" data-size="2xs">
              <Sentence traced={traced} />
            </h3>
            <p>{t('went')}</p>
            <TraceLines traced={traced} viewerIsOwner={viewerIsOwner} />
            <PaymentFacts payment={traced.payment} />
          </li>
        ))}
      </ul>
      {payments.length === 0 ? null : <p className="max-w-prose">{t('paidTooMuch')}</p>}
      {years.length === 0 && oldest !== undefined ? (
        <p>{t('outside', { year: String(oldest) })}</p>
      ) : (
        <OtherYears query={query} years={years} offered={offered} />
      )}
    </section>
  );
}

function Sentence({ traced: { payment } }: { readonly traced: TracedPayment }) {
  const t = useTranslations('tracing');
  const language = useLocale();
  const amount = formatKroner(payment.amount, language);
  return payment.paidOn === undefined
    ? t('paidUndated', { amount })
    : t('paid', { amount, date: formatLongDate(payment.paidOn, language) });
}
