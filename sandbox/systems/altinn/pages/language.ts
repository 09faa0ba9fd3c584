import type Koa from 'koa';
import { en } from './texts/en.ts';
import { nb, type Texts } from './texts/nb.ts';
import { nn } from './texts/nn.ts';

const TEXTS = { nb, nn, en } satisfies Record<string, Texts>;

export type Language = keyof typeof TEXTS;

/** The languages of the pages, with the name each has in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

const COOKIE = 'altinn_language';

/** The language of the page: what the switch asks for (`lang`), which is then remembered, or what was chosen before. */
export function languageOf(ctx: Koa.Context): Language {
  const asked = ctx.URL.searchParams.get('lang');
  if (isLanguage(asked)) {
    ctx.cookies.set(COOKIE, asked, { sameSite: 'lax', overwrite: true });
    return asked;
  }
  const chosen = ctx.cookies.get(COOKIE);
  return isLanguage(chosen) ? chosen : 'nb';
}

/** The texts of a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

function isLanguage(value: string | null | undefined): value is Language {
  return typeof value === 'string' && Object.hasOwn(TEXTS, value);
}
