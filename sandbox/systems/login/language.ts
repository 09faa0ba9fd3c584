import type Koa from 'koa';
import { supportedLanguage, type Language } from './texts.ts';
import type { LoginKind } from './kinds.ts';

/**
 * The language of a page: what the person chose here before, else the client's `ui_locales`, else bokmål. A `lang`
 * query parameter is such a choice and is kept in a cookie.
 */
export function languageOf(ctx: Koa.Context, kind: LoginKind, uiLocales?: unknown): Language {
  const cookie = `${kind.cookiePrefix}_lang`;
  const chosen = supportedLanguage(ctx.query['lang']);
  if (chosen !== undefined)
    ctx.cookies.set(cookie, chosen, { sameSite: 'lax', httpOnly: true, signed: false });
  return chosen ?? supportedLanguage(ctx.cookies.get(cookie)) ?? supportedLanguage(uiLocales) ?? 'nb';
}
