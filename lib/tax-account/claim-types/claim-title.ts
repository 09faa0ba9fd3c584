import type { Language } from '#lib/core/languages.ts';
import type { LocalisedText, Period } from '../domain.ts';
import { periodText } from '../period-text.ts';
import { claimName } from './claim-name.ts';

interface Named {
  readonly description?: LocalisedText;
  readonly type?: string;
  readonly period?: Period;
}

/** A claim's name, or `unnamed`, and its period. Without the period where Skatteetaten has put it into the name already. */
export function claimNameAndPeriod(
  claim: Named,
  language: Language,
  unnamed: string,
): { readonly name: string; readonly period?: string } {
  // A claim that came without a type has an empty one.
  const name = claimName(claim, language) || unnamed;
  const period = periodText(claim.period, language);
  return period === undefined || saysPeriod(name, claim.period, period) ? { name } : { name, period };
}

/** A claim's name and period in one text, for links, sentences and files. */
export function claimTitle(claim: Named, language: Language, unnamed: string): string {
  const { name, period } = claimNameAndPeriod(claim, language, unnamed);
  return period === undefined ? name : `${name}, ${period}`;
}

/** Some ledgers write the period into the description: `Arbeidsgiveravgift - 2026/1`. */
const saysPeriod = (name: string, period: Period | undefined, text: string): boolean =>
  name.includes(text) ||
  (period?.year !== undefined && period.term !== undefined && name.includes(`${period.year}/${period.term}`));
