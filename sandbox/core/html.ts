import { createHash } from 'node:crypto';
import type Koa from 'koa';

/** Markup that needs no more escaping. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Html[];

/** A template whose inserted strings are escaped for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, i) => text + render(parts[i] ?? '')).join(''));
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map((one) => one.text).join('\n');
  return escapeHtml(String(part));
}

/** Text made safe between tags and inside a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// Put between its tags without a space, or the policy's hash would be of something else.
const STYLE = `
:root{color-scheme:light;font:1rem/1.5 system-ui,sans-serif;color:#1b1f24;background:#f3f4f6}
body{margin:0}main{max-width:44rem;margin:0 auto;padding:1rem;background:#fff}
.banner{background:#5c2d00;color:#fff;padding:.75rem 1rem;text-align:center;font-weight:600}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}
ul.choices{list-style:none;padding:0;display:grid;gap:.5rem}
button,.button{font:inherit;width:100%;text-align:left;padding:.75rem 1rem;border:2px solid #0b4f8a;border-radius:.4rem;background:#fff;color:#0b3d6b;cursor:pointer}
button:hover{background:#e8f1fa}button small{display:block;color:#3d4650}
a{color:#0b4f8a;overflow-wrap:anywhere}:focus-visible{outline:3px solid #b35900;outline-offset:2px}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:1rem;padding:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid #c9cfd6}
.scroll{overflow-x:auto}iframe{position:absolute;width:1px;height:1px;border:0;opacity:0}
code{overflow-wrap:anywhere}`;

export interface Page {
  readonly language: string;
  readonly title: string;
  /** Says that the system is a sandbox. */
  readonly banner: string;
  readonly body: Html;
  readonly head?: Html;
}

export interface PageRules {
  /** Origins, besides the page's own, to which a form's answer may lead. */
  readonly formTargets?: readonly string[];
  /** Origins that may be shown in frames on the page. */
  readonly frames?: readonly string[];
  /** The page's only inline script. */
  readonly script?: string;
}

/** Answers with a page that no other page may frame and that loads nothing but what `rules` names. */
export function sendPage(ctx: Koa.Context, page: Page, rules: PageRules = {}): void {
  const { script, frames = [], formTargets = [] } = rules;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('Cache-Control', 'no-store');
  ctx.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `style-src '${hash(STYLE)}'`,
      `script-src ${script === undefined ? "'none'" : `'${hash(script)}'`}`,
      `frame-src ${frames.length === 0 ? "'none'" : frames.join(' ')}`,
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
  );
  ctx.body = html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        ${new Html(`<style>${STYLE}</style>`)} ${page.head ?? ''}
      </head>
      <body>
        <header class="banner">${page.banner}</header>
        <main>${page.body}</main>
        ${script === undefined ? '' : new Html(`<script>${script}</script>`)}
      </body>
    </html> `.text;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
