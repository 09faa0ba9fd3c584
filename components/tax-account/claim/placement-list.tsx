import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/ui/amount.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { formatKr } from '#lib/core/money/format.ts';
import type { Placement } from '#lib/tax-account/domain.ts';

interface PlacementListProps {
  readonly placements: readonly Placement[];
  /** On money owed to the business, which is used or paid out rather than paid. */
  readonly onCredit?: boolean;
}

/** What has been set against an instalment: payments, counter-claims and payouts, each in words. */
export function PlacementList({ placements, onCredit = false }: PlacementListProps) {
  const t = useTranslations('claim');
  if (placements.length === 0)
    return <p className="text-neutral-text-subtle">{t(onCredit ? 'creditUsesNone' : 'placementsNone')}</p>;
  return (
    <ul className="flex flex-col divide-y divide-neutral-border-subtle border-y border-neutral-border-subtle">
      {placements.map((placement, index) => (
        // The rows have no identity of their own and never change place.
        <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
          <PlacementWords placement={placement} />
          <Amount amount={placement.amount} className="ml-auto font-medium" />
        </li>
      ))}
    </ul>
  );
}

function PlacementWords({ placement }: { readonly placement: Placement }) {
  const title = usePlacementTitle(placement);
  const detail = usePlacementDetail(placement);
  return (
    <span className="flex min-w-0 flex-col">
      <span className="font-medium">{title}</span>
      {detail.map((text) => (
        <span key={text} className="text-sm text-neutral-text-subtle">
          {text}
        </span>
      ))}
    </span>
  );
}

/**
 * What a placement is and when. Money that was paid has the day it was paid, as everywhere else; the day that it was used on
 * the claim is told as that.
 */
function usePlacementTitle(placement: Placement): string {
  const t = useTranslations('claim.placement');
  const language = useLocale();
  const { kind, placedOn } = placement;
  const used = placedOn === undefined ? undefined : formatDate(placedOn, language);
  if (kind === 'payment') {
    const paid = placement.paidOn === undefined ? undefined : formatDate(placement.paidOn, language);
    if (paid !== undefined)
      return used === undefined ? t('paid', { paid }) : t('paidAndUsed', { paid, used });
    return used === undefined ? t('payment') : t('used', { used });
  }
  const paidOut = kind === 'payout' ? (placement.paidOutOn ?? placedOn) : placedOn;
  return paidOut === undefined ? t(kind) : `${t(kind)} ${formatDate(paidOut, language)}`;
}

/** The sentences below a placement's name. */
function usePlacementDetail(placement: Placement): string[] {
  const t = useTranslations('claim');
  const language = useLocale();
  if (placement.kind === 'counterclaim') {
    const named = placement.description !== undefined || placement.claimType !== undefined;
    const { claimType, ...rest } = placement;
    const claim = claimTitle(
      { ...rest, ...(claimType === undefined ? {} : { type: claimType }) },
      language,
      t('unnamed'),
    );
    return [named ? t('placement.counterclaimOf', { claim }) : t('placement.counterclaimPlain')];
  }
  if (placement.kind === 'payout') {
    return placement.toAccount === undefined
      ? []
      : [t('placement.payoutTo', { account: placement.toAccount })];
  }
  const { paidAmount, fromAccount, amount } = placement;
  const partOf =
    paidAmount === undefined || paidAmount === amount
      ? []
      : [t('placement.partOf', { paid: formatKr(paidAmount, language) })];
  return [...partOf, ...(fromAccount === undefined ? [] : [t('placement.from', { account: fromAccount })])];
}
