import type { Language } from '#lib/core/languages.ts';
import type { LocalisedText } from './domain.ts';

/** Skatteetaten's codes are words written together, `underBehandling`: taken apart they can be read. */
export const humanizeCode = (code: string): string =>
  code.replace(/([a-zæøå])([A-ZÆØÅ])/g, '$1 $2').toLowerCase();

/** The text in a language, else in bokmål, else in any language; `undefined` when there is none. */
export const localize = (text: LocalisedText | undefined, language: Language): string | undefined =>
  text?.[language] ?? text?.nb ?? text?.nn ?? text?.en;
