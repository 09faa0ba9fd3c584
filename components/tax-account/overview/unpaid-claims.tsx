import { useTranslations } from 'next-intl';
import { ClaimItem } from '../claim/claim-item.tsx';
import { Link } from '#components/ui/link.tsx';
import type { ClaimEstimate } from '#lib/tax-account/interest/estimates.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';

/** How many claims the overview shows; the page for unpaid claims has them all. */
const SHOWN = 20;

interface UnpaidClaimsProps {
  readonly orgnr: string;
  /** By due date. */
  readonly rows: readonly ClaimRow[];
  readonly estimateOf: (row: ClaimRow) => ClaimEstimate;
  readonly viewerIsOwner: boolean;
}

/** The unpaid claims by due date, the first of them when there are many. */
export function UnpaidClaims({ orgnr, rows, estimateOf, viewerIsOwner }: UnpaidClaimsProps) {
  const t = useTranslations('overview.unpaid');
  const shown = rows.slice(0, SHOWN);
  return (
    <section aria-labelledby="ubetalte" className="flex flex-col gap-3">
      <h2 id="ubetalte" className="ds-heading" data-size="xs">
        {t('heading', { count: rows.length })}
      </h2>
      {rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
          {shown.map((row) => (
            <ClaimItem
              key={recordKey(row.claim)}
              orgnr={orgnr}
              row={row}
              viewerIsOwner={viewerIsOwner}
              estimate={estimateOf(row)}
            />
          ))}
        </ul>
      )}
      {shown.length === rows.length ? null : (
        <div className="no-print flex flex-wrap items-center gap-4">
          <p>{t('showing', { shown: shown.length, total: rows.length })}</p>
          <Link href={`/bedrift/${orgnr}/ubetalte`} className="ds-button" data-variant="secondary">
            {t('all', { total: rows.length })}
          </Link>
        </div>
      )}
    </section>
  );
}
