import { useLocale, useTranslations } from 'next-intl';
import { YearRow } from '../year/year-row.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { formatKr } from '#lib/core/money/format.ts';
import type { TracedPayment, TracePart } from '#lib/tax-account/tracing/trace-payment.ts';
import { PaymentFacts } from './payment-facts.tsx';
import { TraceLines } from './trace-lines.tsx';

interface PaymentRowProps {
  readonly traced: TracedPayment;
  readonly viewerIsOwner: boolean;
}

/** A payment: when, how much, in short what it was used for, and all of it when the row is opened. */
export function PaymentRow({ traced, viewerIsOwner }: PaymentRowProps) {
  const t = useTranslations('payments');
  const claim = useTranslations('claim');
  const language = useLocale();
  const { payment, parts } = traced;
  const { paidOn, unplaced } = payment;
  return (
    <YearRow
      title={paidOn === undefined ? t('undated') : t('paidOn', { date: formatDate(paidOn, language) })}
      amount={payment.amount}
      notes={[useShortly(parts)]}
      marks={[
        unplaced > 0 ? t('unplacedMark', { amount: formatKr(unplaced, language) }) : undefined,
        parts.some(wentElsewhere) ? t('elsewhereMark') : undefined,
        payment.holder === 'owner' ? claim(viewerIsOwner ? 'owner' : 'ownerOther') : undefined,
      ]}
      more={t('more')}
    >
      <TraceLines traced={traced} viewerIsOwner={viewerIsOwner} />
      <PaymentFacts payment={payment} />
    </YearRow>
  );
}

const wentElsewhere = ({ kind }: TracePart): boolean =>
  kind === 'other-claim' || kind === 'interest' || kind === 'owner';

/** What a payment was used for, in a few words. */
function useShortly(parts: readonly TracePart[]): string | undefined {
  const t = useTranslations('payments');
  const claim = useTranslations('claim');
  const language = useLocale();
  const [first] = parts;
  if (parts.length > 1) return t('usedOnMany', { count: parts.length });
  if (first === undefined || !('placement' in first)) return undefined;
  const title = claimTitle(
    { ...(first.found?.claim ?? {}), description: first.placement.description },
    language,
    claim('unnamed'),
  );
  return t('usedOn', { claim: title });
}
