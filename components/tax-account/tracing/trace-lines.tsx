import { useLocale, useTranslations } from 'next-intl';
import { type LedgerLine, LedgerLines } from '../year/ledger-lines.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { formatKr } from '#lib/core/money/format.ts';
import type { TracedPayment, TracePart } from '#lib/tax-account/tracing/trace-payment.ts';

interface TraceLinesProps {
  readonly traced: TracedPayment;
  /** Whether the person who looks is the owner, who is then called «du». */
  readonly viewerIsOwner: boolean;
}

/** Where every part of a payment went, in words; the parts add up to what was paid. */
export function TraceLines({ traced, viewerIsOwner }: TraceLinesProps) {
  const t = useTranslations('tracing');
  const lineOf = useLine(viewerIsOwner);
  const { payment, parts } = traced;
  return (
    <LedgerLines
      lines={parts.map(lineOf)}
      {...(parts.length > 1 ? { sum: { label: t('sum'), amount: payment.amount } } : {})}
    />
  );
}

type PlacedPart = Extract<TracePart, { readonly placement: unknown }>;

function useLine(viewerIsOwner: boolean): (part: TracePart) => LedgerLine {
  const t = useTranslations('tracing');
  const language = useLocale();
  const placed = usePlacedLine(viewerIsOwner);
  return (part) => {
    const { amount } = part;
    switch (part.kind) {
      case 'sent-back': {
        const { paidOn, toAccount } = part.payout;
        return {
          title:
            paidOn === undefined
              ? t('part.sent-back-undated')
              : t('part.sent-back', { date: formatDate(paidOn, language) }),
          amount,
          notes: [toAccount === undefined ? undefined : t('why.sentBackTo', { account: toAccount })],
          why: part.likely ? t('why.sentBackLikely') : undefined,
        };
      }
      case 'unplaced':
        return { title: t('part.unplaced'), amount, notes: [], why: t('why.unplaced') };
      case 'unexplained':
        return {
          title: t('part.unexplained'),
          amount,
          notes: [],
          why: t(amount < 0 ? 'why.tooMuch' : 'why.unexplained'),
        };
      case 'claim':
      case 'other-claim':
      case 'interest':
      case 'owner':
        return placed(part);
    }
  };
}

function usePlacedLine(viewerIsOwner: boolean): (part: PlacedPart) => LedgerLine {
  const t = useTranslations('tracing');
  const claimWords = useTranslations('claim');
  const language = useLocale();
  return ({ kind, amount, placement, found }) => {
    const claim = claimTitle(
      { ...(found?.claim ?? {}), description: placement.description },
      language,
      claimWords('unnamed'),
    );
    const { due, placedOn, instalmentRemaining: left } = placement;
    return {
      title: t(kind === 'owner' && !viewerIsOwner ? 'part.ownerOther' : `part.${kind}`, { claim }),
      amount,
      notes: [
        [
          due === undefined ? undefined : t('due', { date: formatDate(due, language) }),
          placedOn === undefined ? undefined : t('placedOn', { date: formatDate(placedOn, language) }),
        ]
          .filter((note) => note !== undefined)
          .join(' · ') || undefined,
        left === undefined
          ? undefined
          : left > 0
            ? t('left', { amount: formatKr(left, language) })
            : t('nothingLeft'),
      ],
      why: kind === 'claim' ? undefined : t(`why.${kind}`),
    };
  };
}
