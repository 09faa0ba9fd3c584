import type Koa from 'koa';
import { PREFIX } from '../core/config.ts';
import { html, type Html } from '../core/html.ts';
import { LANGUAGES, type Language } from './texts/language.ts';
import { LEDGER } from './texts/ledger.ts';
import { STAGE } from './texts/stage.ts';
import { TOUR } from './texts/tour.ts';
import { UI } from './texts/ui.ts';

/** Where the control room lives on the sandbox's first port. */
export const ROOM = PREFIX.room;

/** The pages in the menu, by the last part of their address. */
const PAGES = ['stage', 'wire', 'tour', 'ledger'] as const;
export type PageName = (typeof PAGES)[number];

const NAMES = {
  stage: STAGE.title,
  wire: UI.wire,
  tour: TOUR.title,
  ledger: LEDGER.title,
} as const satisfies Record<PageName, unknown>;

/** Style sheets under `assets`, in the order in which they build on each other. */
const STYLES = ['base', 'frame', 'forms', 'stage', 'tour', 'diagram', 'arrows', 'step'];

/** The address of a page of the control room; `rest` is what follows the page's own part. */
export const address = (language: Language, page: PageName, rest = ''): string =>
  `${ROOM}/${language}/${page}${rest}`;

export interface RoomPage {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** The page's part of the address, for the menu; undefined for one that is not in it. */
  readonly page?: PageName;
  /** What follows it, so that the other language shows the same. */
  readonly rest?: string;
  /** Module under `assets` that makes the page livelier. */
  readonly script?: string;
  readonly status?: number;
}

/** Answers with a page that loads nothing from elsewhere, runs no inline script and cannot be framed. */
export function sendRoomPage(
  ctx: Koa.Context,
  page: RoomPage,
  portalUrl: string,
  formTargets: string[],
): void {
  const { language, title, script } = page;
  ctx.status = page.status ?? 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('X-Content-Type-Options', 'nosniff');
  // With `no-referrer` a form would come without its origin, and be taken for another site's.
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.set('Cache-Control', 'no-store');
  ctx.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; " +
      `form-action 'self' ${formTargets.join(' ')}; frame-ancestors 'none'; base-uri 'none'`,
  );
  const other = LANGUAGES.find((one) => one !== language) ?? language;
  ctx.body = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${UI.title[language]}</title>
        ${STYLES.map((name) => html`<link rel="stylesheet" href="${ROOM}/assets/${name}.css" />`)}
        ${script === undefined ? '' : html`<script type="module" src="${ROOM}/assets/${script}"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${UI.skip[language]}</a>
        <header>
          <p class="banner">${UI.banner[language]}</p>
          <div class="bar">
            <p class="brand"><a href="${ROOM}/${language}">${UI.title[language]}</a></p>
            <nav aria-label="${UI.menu[language]}">
              <ul>
                ${PAGES.map((name) => menuItem(name, page))}
              </ul>
            </nav>
            <p class="aside">
              <a href="${address(other, page.page ?? 'stage', page.rest)}" lang="${other}" hreflang="${other}"
                >${UI.otherLanguage[language]}</a
              >
              <a href="${portalUrl}" target="portal"
                >${UI.portal[language]} <span class="unseen">${UI.newWindow[language]}</span></a
              >
            </p>
          </div>
        </header>
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${page.body}
        </main>
      </body>
    </html> `.text;
}

function menuItem(name: PageName, { language, page }: RoomPage): Html {
  const here = name === page ? html`aria-current="page"` : html``;
  return html`<li><a href="${address(language, name)}" ${here}>${NAMES[name][language]}</a></li>`;
}
