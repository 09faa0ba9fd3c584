import { useLocale } from 'next-intl';
import { formatKr } from '#lib/core/money/format.ts';
import type { Ore } from '#lib/core/money/ore.ts';

/** An amount as a figure: `21 200,00 kr`. */
export function Amount({ amount, className = '' }: { readonly amount: Ore; readonly className?: string }) {
  return <span className={`figure ${className}`}>{formatKr(amount, useLocale())}</span>;
}
