import { useLocale, useTranslations } from 'next-intl';
import { LedgerLines } from '../year/ledger-lines.tsx';
import { YearRow } from '../year/year-row.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatKr } from '#lib/core/money/format.ts';
import type { UsedCredit } from '#lib/tax-account/year-lists/credits-of-year.ts';
import { useCreditParts } from './credit-lines.ts';
import { WaterfallDrawing } from './waterfall-drawing.tsx';

interface CreditRowProps {
  readonly row: UsedCredit;
  readonly viewerIsOwner: boolean;
}

/** Money owed to the business: how much, in short what became of it, and all of it, with a drawing, when opened. */
export function CreditRow({ row, viewerIsOwner }: CreditRowProps) {
  const t = useTranslations('credits');
  const claimWords = useTranslations('claim');
  const language = useLocale();
  const { claim, use } = row;
  const title = claimTitle(claim, language, claimWords('unnamed'));
  const parts = useCreditParts()(use);
  const shortly = (['paidOut', 'setOff', 'left', 'unexplained'] as const)
    .filter((key) => use[key] !== 0)
    .map((key) => `${t(key)}: ${formatKr(use[key], language)}`)
    .join(' · ');
  return (
    <YearRow
      title={title}
      amount={use.original}
      notes={[shortly === '' ? undefined : shortly]}
      marks={[claim.holder === 'owner' ? claimWords(viewerIsOwner ? 'owner' : 'ownerOther') : undefined]}
      more={t('more')}
    >
      <LedgerLines lines={parts} />
      {parts.length < 2 ? null : (
        <WaterfallDrawing
          title={t('drawing')}
          description={t('drawingAlt')}
          whole={{ kind: 'whole', label: title, amount: use.original }}
          parts={parts.map((part) => ({ ...part, label: part.title }))}
        />
      )}
    </YearRow>
  );
}
