import type { Language } from '#lib/core/languages.ts';
import type { LocalisedText } from '../domain.ts';
import { localize } from '../texts.ts';
import { CLAIM_TYPE_LABELS } from './claim-type-labels.ts';

/** A code for comparing: codes come with Norwegian letters or in ASCII, and the list is not strict about capitals. */
export const normaliseCode = (code: string): string =>
  code.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');

const BY_CODE = new Map(
  Object.entries(CLAIM_TYPE_LABELS).map(([code, label]) => [normaliseCode(code), label] as const),
);

/**
 * What a claim is called: Skatteetaten's description in the person's language or bokmål, else the published label of the
 * type, else the code itself. Unknown codes are normal (docs/upstream/skatteetaten.md#codes).
 */
export const claimName = (
  claim: { readonly description?: LocalisedText; readonly type?: string },
  language: Language,
): string | undefined =>
  localize(claim.description, language) ?? BY_CODE.get(normaliseCode(claim.type ?? '')) ?? claim.type;

/** The code of a claim that has no other name: Skatteetaten gave no description, and the list does not have the code. */
export const codeOnly = (
  { description, type = '' }: Parameters<typeof claimName>[0],
  language: Language,
): string | undefined =>
  type === '' || localize(description, language) !== undefined || BY_CODE.has(normaliseCode(type))
    ? undefined
    : type;
