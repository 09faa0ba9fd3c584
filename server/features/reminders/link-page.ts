import 'server-only';
import type { Language } from '#lib/core/languages.ts';

/** A page with one thing on it. */
export interface LinkPage {
  readonly language: Language;
  readonly bankName: string;
  readonly heading: string;
  readonly text: string;
  /** The one act, which is a POST to this very address; without it there is a link to the portal. */
  readonly submit?: string;
  readonly home?: { readonly text: string; readonly href: string };
}

const STYLE = `
:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:36rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.6rem;line-height:1.25}p{margin:1rem 0}
button{font:inherit;padding:.75rem 1.25rem;min-height:3rem;border:2px solid currentColor;border-radius:.25rem;cursor:pointer}
:focus-visible{outline:3px solid;outline-offset:3px}`;

/**
 * A page for visitors from a mail, without login or script. `nonce` lets the style
 * through the portal's own policy. The response is not stored and sends no referrer, since its address holds a token.
 */
export function linkPage(page: LinkPage, status: 200 | 404, nonce: string | null): Response {
  const { language, bankName, heading, text, submit, home } = page;
  const body = [
    `<h1>${escape(heading)}</h1>`,
    `<p>${escape(text)}</p>`,
    submit === undefined
      ? ''
      : `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${escape(submit)}</button></form>`,
    home === undefined ? '' : `<p><a href="${escape(home.href)}">${escape(home.text)}</a></p>`,
  ].join('');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(heading)} – ${escape(bankName)}</title>${style(nonce)}</head><body><main>${body}</main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin',
    },
  });
}

const style = (nonce: string | null): string =>
  nonce === null ? '' : `<style nonce="${escape(nonce)}">${STYLE}</style>`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
