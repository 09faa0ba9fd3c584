import { useLocale, useTranslations } from 'next-intl';
import type { ClaimEstimate } from '#lib/tax-account/interest/estimates.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import { sum } from '#lib/core/money/ore.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import { ClaimItem } from './claim-item.tsx';

interface SuspendedClaimsProps {
  readonly orgnr: string;
  /** See `claimRows`. */
  readonly rows: readonly ClaimRow[];
  readonly estimateOf: (row: ClaimRow) => ClaimEstimate;
  readonly viewerIsOwner: boolean;
}

/** What need not be paid now since its collection is suspended, in a group of its own. Nothing when nothing is. */
export function SuspendedClaims({ orgnr, rows, estimateOf, viewerIsOwner }: SuspendedClaimsProps) {
  const t = useTranslations('overview.suspended');
  const language = useLocale();
  if (rows.length === 0) return null;
  const amount = formatKroner(sum(rows.map(({ toPay }) => toPay)), language);
  return (
    <section aria-labelledby="utsatt" className="flex flex-col gap-3">
      <h2 id="utsatt" className="ds-heading" data-size="xs">
        {t('heading', { count: rows.length, amount })}
      </h2>
      <p className="max-w-prose">{t('text')}</p>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {rows.map((row) => (
          <ClaimItem
            key={recordKey(row.claim)}
            orgnr={orgnr}
            row={row}
            viewerIsOwner={viewerIsOwner}
            estimate={estimateOf(row)}
          />
        ))}
      </ul>
    </section>
  );
}
