import { fill } from './fill.ts';
import type { Language } from '#lib/core/languages.ts';
import { messagesIn } from './messages.ts';
import type { Messages } from './nb.ts';

type BarePage = keyof Messages['problem']['bare'];

/**
 * A whole page without scripts or styles, for what is answered before any page of the portal is made: a request that is refused as
 * it stands, or a form of an earlier deployment. A `reload` link opens the page again that the form was on.
 */
export function barePage(
  language: Language,
  page: BarePage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const texts: { readonly title: string; readonly text: string; readonly reload?: string } =
    messagesIn(language).problem.bare[page];
  const link = texts.reload === undefined ? '' : `<p><a href="">${texts.reload}</a></p>`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title><main><h1>${texts.title}</h1><p>${fill(texts.text, values)}</p>${link}</main></html>`;
}
