import type { Language } from '#lib/core/languages.ts';
import type { LocalisedText } from './domain.ts';

/** The text in a language, else in bokmål, else in any language; `undefined` when there is none. */
export const localize = (text: LocalisedText | undefined, language: Language): string | undefined =>
  text?.[language] ?? text?.nb ?? text?.nn ?? text?.en;
