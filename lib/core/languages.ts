import { cookieName } from './http/cookie-name.ts';

/** The languages of the portal; the first is the one that everybody gets who has asked for no other. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const DEFAULT_LANGUAGE: Language = 'nb';

/** The cookie that remembers the person's choice. It holds a language code and nothing else. */
export const languageCookie = (https: boolean): string => cookieName('sprak', https);

/** Whether a text from a cookie or a form is one of the portal's languages. */
export const isLanguage = (text: unknown): text is Language =>
  LANGUAGES.some((language) => language === text);

/**
 * The language of a page: the person's own choice, else the best match in `Accept-Language` (RFC 9110, 12.5.4), else
 * bokmål. `no` is how some browsers still ask for bokmål.
 */
export function chooseLanguage(
  chosen: string | undefined,
  acceptLanguage: string | null | undefined,
): Language {
  if (isLanguage(chosen)) return chosen;
  const preferences = (acceptLanguage ?? '').split(',').map(parsePreference);
  // Array.sort is stable, so wishes of equal weight keep the browser's order.
  for (const { tag } of preferences
    .filter((header) => header.weight > 0)
    .sort((a, b) => b.weight - a.weight)) {
    const primary = tag === 'no' ? 'nb' : tag;
    if (isLanguage(primary)) return primary;
  }
  return DEFAULT_LANGUAGE;
}

function parsePreference(part: string): { tag: string; weight: number } {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
  const q = parameters
    .map((parameter) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { tag: range.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) };
}
