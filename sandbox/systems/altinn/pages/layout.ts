import { createHash } from 'node:crypto';
import type Koa from 'koa';
import { Html, html } from '../../../core/html.ts';
import { LANGUAGE_NAMES, textsIn, type Language } from './language.ts';
import type { Session } from './sessions.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** What follows the heading, which is the title. */
  readonly body: Html;
  readonly session: Session | undefined;
  readonly status?: number;
  /** Origins besides Altinn's own to which the answer to a form on the page may lead. */
  readonly formTargets?: readonly string[];
}

/** The first page of Altinn's front end. */
export const FRONT_PATH = '/accessmanagement/ui';
export const ACTIVE_PATH = '/accessmanagement/ui/consent/active';
export const LOG_PATH = '/accessmanagement/ui/consent/log';
export const LOGIN_PATH = '/authentication/api/v1/authentication';
export const LOGOUT_PATH = '/authentication/api/v1/logout';

// Put together here and not in the template, since the hash holds for the very characters between the tags.
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** Answers with a page in Altinn's frame, which no site may show inside its own (docs/upstream/altinn.md#the-consent-page). */
export function sendPage(ctx: Koa.Context, page: Page): void {
  ctx.status = page.status ?? 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src ${STYLE_HASH}; form-action 'self' ${(page.formTargets ?? []).join(' ')}; ` +
      "frame-ancestors 'none'; base-uri 'none'",
  );
  const texts = textsIn(page.language);
  ctx.body = html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} – Altinn (SANDKASSE)</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <p class="sandbox">${texts.sandbox}</p>
          <div class="bar">
            <a class="brand" href="${FRONT_PATH}">Altinn</a>
            ${languageSwitch(ctx, page.language)}
          </div>
          ${page.session === undefined ? '' : personBar(ctx, page.language, page.session)}
        </header>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html> `.text;
}

/** The hidden field that proves that a form came from the session's own page. */
export function secretField(session: Session): Html {
  return html`<input type="hidden" name="csrf" value="${session.csrf}" />`;
}

function languageSwitch(ctx: Koa.Context, current: Language): Html {
  const names = Object.entries(LANGUAGE_NAMES).map(([code, name]) => {
    const query = new URLSearchParams(ctx.querystring);
    query.set('lang', code);
    const here = code === current ? html`aria-current="true"` : html``;
    return html`<li>
      <a href="${ctx.path}?${query.toString()}" lang="${code}" hreflang="${code}" ${here}>${name}</a>
    </li>`;
  });
  return html`<nav aria-label="${textsIn(current).languages}">
    <ul>
      ${names}
    </ul>
  </nav>`;
}

function personBar(ctx: Koa.Context, language: Language, session: Session): Html {
  const texts = textsIn(language);
  const links = [
    [ACTIVE_PATH, texts.agreements],
    [LOG_PATH, texts.log],
  ].map(([path = '', name = '']) => {
    const here = path === ctx.path ? html`aria-current="page"` : html``;
    return html`<li><a href="${path}" ${here}>${name}</a></li>`;
  });
  return html`<div class="bar">
    <nav aria-label="${texts.menu}">
      <ul>
        ${links}
      </ul>
    </nav>
    <p>${texts.loggedInAs} ${session.name}</p>
    <a href="${LOGOUT_PATH}">${texts.logOut}</a>
  </div>`;
}
