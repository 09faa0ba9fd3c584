import { useLocale, useTranslations } from 'next-intl';
import { formatKroner } from '#lib/core/money/format.ts';
import type { Ore } from '#lib/core/money/ore.ts';

interface OwnerShareProps {
  readonly amount: Ore;
  readonly viewerIsOwner: boolean;
}

/** How much of a sum is registered on the owner as a private person. Nothing when nothing is. */
export function OwnerShare({ amount, viewerIsOwner }: OwnerShareProps) {
  const t = useTranslations('overview.totals');
  const language = useLocale();
  if (amount <= 0) return null;
  return <p>{t(viewerIsOwner ? 'owner' : 'ownerOther', { amount: formatKroner(amount, language) })}</p>;
}
