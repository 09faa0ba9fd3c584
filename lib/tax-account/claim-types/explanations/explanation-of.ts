import type { Language } from '#lib/core/languages.ts';
import type { Claim, ClaimGroup } from '../../domain.ts';
import { normaliseCode } from '../claim-name.ts';
import { en } from './en.ts';
import { CODES, type ExplainedType, type Explanations, type NextStep } from './keys.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

const ALL: Readonly<Record<Language, Explanations>> = { nb, nn, en };

const TYPES: ReadonlyMap<string, ExplainedType> = new Map(
  Object.entries(CODES).flatMap(([key, codes]) =>
    codes.map((code) => [normaliseCode(code), key as ExplainedType] as const),
  ),
);

const NEXT_STEPS: Readonly<Record<ClaimGroup, NextStep>> = {
  vat: 'vat',
  'employer-contribution': 'employer',
  withholding: 'employer',
  tax: 'tax',
  'special-duty': 'other',
  'other-claims': 'other',
  'other-public': 'other',
  other: 'other',
};

/** What a claim is, in plain words: of its own type, else of its group. */
export interface Explanation {
  readonly of: 'type' | 'group';
  readonly text: string;
}

/**
 * What a claim is, why the person has it and what to do. A VAT return in the person's favour is explained as money to come
 * also where an older ledger has one code for both.
 */
export function explanationOf(
  claim: Pick<Claim, 'type' | 'group' | 'original'>,
  language: Language,
): Explanation {
  const { types, groups } = ALL[language];
  const type = TYPES.get(normaliseCode(claim.type));
  if (type === undefined) return { of: 'group', text: groups[claim.group] };
  return { of: 'type', text: types[type === 'vat-return' && claim.original < 0 ? 'vat-credit' : type] };
}

/** What a claim group is; for lists by group. */
export const groupExplanation = (group: ClaimGroup, language: Language): string =>
  ALL[language].groups[group];

/** What to do about a claim whose amount Skatteetaten has set itself; `undefined` for any other claim. */
export const authorityNextStep = (
  claim: Pick<Claim, 'assessment' | 'group'>,
  language: Language,
): string | undefined =>
  claim.assessment === 'authority' ? ALL[language].authority[NEXT_STEPS[claim.group]] : undefined;

/** What suspended enforcement means. */
export const suspensionExplanation = (language: Language): string => ALL[language].suspension;

/** What it means that money to come was set against a debt. */
export const counterclaimExplanation = (language: Language): string => ALL[language].counterclaim;
