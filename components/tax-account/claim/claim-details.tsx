import { useLocale, useTranslations } from 'next-intl';
import { explanationOf } from '#lib/tax-account/claim-types/explanations/explanation-of.ts';
import type { ClaimEstimate } from '#lib/tax-account/interest/estimates.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { ClaimFacts } from './claim-facts.tsx';
import { ClaimNotes } from './claim-notes.tsx';
import { InstalmentList } from './instalment-list.tsx';

interface ClaimDetailsProps {
  readonly orgnr: string;
  readonly row: ClaimRow;
  readonly title: string;
  readonly estimate?: ClaimEstimate | undefined;
}

/** All that is known about a claim: what it is, its figures, what is special about it, and what covered it. */
export function ClaimDetails({ orgnr, row, title, estimate }: ClaimDetailsProps) {
  const t = useTranslations('claim');
  const language = useLocale();
  const { claim, instalments } = row;
  return (
    <div className="mt-2 flex flex-col gap-5 rounded-lg bg-neutral-surface-tinted p-3 sm:p-5">
      <section className="flex flex-col gap-1">
        <h4 className="font-semibold">{t('about')}</h4>
        <p className="max-w-prose">{explanationOf(claim, language).text}</p>
      </section>
      <ClaimFacts row={row} estimate={estimate} />
      <ClaimNotes orgnr={orgnr} row={row} />
      {instalments.length === 0 ? null : (
        <InstalmentList
          orgnr={orgnr}
          claim={claim}
          title={title}
          rows={instalments}
          credit={claim.original < 0}
        />
      )}
    </div>
  );
}
