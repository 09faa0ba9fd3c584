import type { Language } from './languages.ts';
import { messagesIn } from './messages.ts';

/** A whole page, without scripts or styles, for a form from a page of an earlier deployment. Its link opens that page again. */
export function stalePage(language: Language): string {
  const { title, text, reload } = messagesIn(language).problem.stale;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1><p>${text}</p><p><a href="">${reload}</a></p></main></html>`;
}
