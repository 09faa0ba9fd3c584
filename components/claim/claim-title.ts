import { claimName } from '#lib/claim-types/claim-name.ts';
import type { Language } from '#lib/messages/languages.ts';
import type { LocalisedText, Period } from '#lib/taxaccount/domain.ts';
import { periodText } from '#lib/taxaccount/period-text.ts';

interface Named {
  readonly description?: LocalisedText;
  readonly type?: string;
  readonly period?: Period;
}

/** A claim's name and its period. Without the period where Skatteetaten has put it into the name already. */
export function claimNameAndPeriod(
  claim: Named,
  language: Language,
  unnamed: string,
): { readonly name: string; readonly period?: string } {
  const name = claimName(claim, language) ?? unnamed;
  const period = periodText(claim.period, language);
  return period === undefined || name.includes(period) ? { name } : { name, period };
}

/** A claim's name and period in one text, for links and sentences. */
export function claimTitle(claim: Named, language: Language, unnamed: string): string {
  const { name, period } = claimNameAndPeriod(claim, language, unnamed);
  return period === undefined ? name : `${name}, ${period}`;
}
