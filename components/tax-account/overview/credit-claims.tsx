import { useLocale, useTranslations } from 'next-intl';
import { ClaimDetails } from '../claim/claim-details.tsx';
import { ClaimMarks } from '../claim/claim-marks.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';

interface CreditClaimsProps {
  readonly orgnr: string;
  readonly rows: readonly ClaimRow[];
  readonly viewerIsOwner: boolean;
}

/** What Skatteetaten owes the business. Nothing when it owes nothing. */
export function CreditClaims({ orgnr, rows, viewerIsOwner }: CreditClaimsProps) {
  const t = useTranslations('overview.credits');
  const claim = useTranslations('claim');
  const language = useLocale();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="tilgode" className="flex flex-col gap-3">
      <h2 id="tilgode" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <p className="max-w-prose">{t('lead')}</p>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {rows.map((row) => {
          const title = claimTitle(row.claim, language, claim('unnamed'));
          return (
            <li key={recordKey(row.claim)} className="print-whole flex flex-col gap-2 px-4 py-4 sm:px-6">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h3 className="font-semibold">{title}</h3>
                <p className="ml-auto">
                  <span className="ds-sr-only">{claim('credit')} </span>
                  <Amount amount={row.credit} className="text-lg font-semibold" />
                </p>
              </div>
              <ClaimMarks row={row} viewerIsOwner={viewerIsOwner} />
              <Disclosure label={claim('more')} about={title}>
                <ClaimDetails orgnr={orgnr} row={row} title={title} />
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
