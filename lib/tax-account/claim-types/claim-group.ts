import type { ClaimGroup } from '../domain.ts';

/** Keys are label text or code, lower case, letters only. */
const GROUPS: ReadonlyMap<string, ClaimGroup> = new Map([
  ['merverdiavgift', 'vat'],
  ['mva', 'vat'],
  ['arbeidsgiveravgift', 'employer-contribution'],
  ['forskuddstrekk', 'withholding'],
  ['forskuddtrekk', 'withholding'],
  ['skatt', 'tax'],
  ['særavgift', 'special-duty'],
  ['særavgifter', 'special-duty'],
  ['andrekrav', 'other-claims'],
  ['øvrigeoffentligekrav', 'other-public'],
]);

/**
 * The group that a label (`Særavgift(er)`, `Øvrige offentlige krav`) or code (`øvrigeOffentligeKrav`, also in ASCII) names.
 * Labels that are not among the seven groups of the code list, such as `Bidragssak`, are `other`.
 */
export function claimGroupOf(label: string | undefined): ClaimGroup {
  const key = (label ?? '')
    .toLowerCase()
    .replaceAll('saeravgift', 'særavgift')
    .replaceAll('oevrige', 'øvrige')
    .replace(/[^a-zæøå]/g, '');
  return GROUPS.get(key) ?? 'other';
}
