import { claimName } from '#lib/claim-types/claim-name.ts';
import type { Language } from '#lib/messages/languages.ts';
import { periodText } from '#lib/taxaccount/period-text.ts';
import type { ClaimText } from './model.ts';

/** A claim's name with its period, unless the name has it already; `undefined` when the claim has no name at all. */
export function claimTitle(claim: ClaimText, language: Language): string | undefined {
  // A claim that came without a type has an empty one.
  const name = claimName(claim, language) || undefined;
  const period = periodText(claim.period, language);
  if (name === undefined || period === undefined || saysPeriod(name, claim.period, period)) return name;
  return `${name}, ${period}`;
}

/** Some ledgers write the period into the description: `Arbeidsgiveravgift - 2026/1`. */
const saysPeriod = (name: string, period: ClaimText['period'], text: string): boolean =>
  name.includes(text) || (period?.term !== undefined && name.includes(`${period.year ?? ''}/${period.term}`));
