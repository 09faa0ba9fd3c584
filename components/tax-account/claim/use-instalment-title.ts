import { useLocale, useTranslations } from 'next-intl';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import type { Claim } from '#lib/tax-account/domain.ts';
import type { Term } from '#lib/tax-account/term.ts';

type Named = Pick<Claim, 'type' | 'description'> & Partial<Pick<Claim, 'period'>>;

/** What an instalment is called: its claim's name and period, and which term it is where the claim has more than one. */
export function useInstalmentTitle(): (claim: Named, term?: Term) => string {
  const t = useTranslations();
  const language = useLocale();
  return (claim, term) => {
    const title = claimTitle(claim, language, t('claim.unnamed'));
    if (term === undefined) return title;
    const number = String(term.number);
    const total = String(term.total);
    return t('statement.describe.term', { claim: title, number, total });
  };
}
