import type Koa from 'koa';
import { html, sendPage } from '../../core/html.ts';
import { LANGUAGES, TEXTS, type Language } from './texts.ts';
import type { LoginKind } from './kinds.ts';

/** The list of invented persons, each a button that logs in; a plain form that needs no JavaScript. */
export function sendLoginPage(
  ctx: Koa.Context,
  kind: LoginKind,
  language: Language,
  formTargets: readonly string[],
): void {
  const t = TEXTS[language];
  const title = kind.system === 'customer-login' ? t.customerTitle : t.staffTitle;
  const choices = kind.accounts.map(
    ({ key, name, description }) =>
      html`<li>
        <button type="submit" name="person" value="${key}">
          ${name}<small>${description || t.noRole}</small>
        </button>
      </li>`,
  );
  const languages = LANGUAGES.map(
    (one) =>
      html`<li>
        <a href="?lang=${one}" lang="${one}" ${one === language ? html`aria-current="true"` : ''}
          >${TEXTS[one].own}</a
        >
      </li>`,
  );
  const body = html`<h1>${title}</h1>
    <nav aria-label="${t.languages}">
      <ul>
        ${languages}
      </ul>
    </nav>
    <form method="post">
      <p id="choose">${t.choose}</p>
      <ul class="choices" aria-labelledby="choose">
        ${choices}
      </ul>
      <p><button type="submit" name="cancel" value="true">${t.cancel}</button></p>
    </form>`;
  sendPage(ctx, { language, title, banner: t.banner, body }, { formTargets });
}

const LEAVE_SCRIPT = `(function(){
var frames=[].slice.call(document.querySelectorAll('iframe')),left=frames.length,link=document.getElementById('next');
function done(){if(--left<=0)location.replace(link.href)}
frames.forEach(function(f){f.addEventListener('load',done);f.addEventListener('error',done);f.src=f.dataset.src});
})()`;

/**
 * Tells every service in the session that it has ended (front-channel logout), and goes on to `next` when they have
 * answered, at the latest after three seconds. Without JavaScript the frames and the refresh do the same.
 */
export function sendLeavingPage(
  ctx: Koa.Context,
  language: Language,
  notify: readonly string[],
  next: string,
): void {
  const t = TEXTS[language];
  const frames = notify.map(
    (url) =>
      html`<iframe title="" aria-hidden="true" tabindex="-1" data-src="${url}"></iframe>
        <noscript><iframe title="" aria-hidden="true" tabindex="-1" src="${url}"></iframe></noscript>`,
  );
  sendPage(
    ctx,
    {
      language,
      title: t.signedOutTitle,
      banner: t.banner,
      head: html`<meta http-equiv="refresh" content="3;url=${next}" />`,
      body: html`<h1>${t.signedOutTitle}</h1>
        <p>${t.leaving}</p>
        <p><a id="next" href="${next}">${t.goOn}</a></p>
        ${frames}`,
    },
    { frames: [...new Set(notify.map((url) => new URL(url).origin))], script: LEAVE_SCRIPT },
  );
}

/** The end page of a logout without a redirect. */
export function sendSignedOutPage(ctx: Koa.Context, language: Language): void {
  const t = TEXTS[language];
  const body = html`<h1>${t.signedOutTitle}</h1>
    <p>${t.signedOut}</p>`;
  sendPage(ctx, { language, title: t.signedOutTitle, banner: t.banner, body });
}

/** An error that the provider does not send back to the client, with its OAuth code and description. */
export function sendErrorPage(ctx: Koa.Context, language: Language, code: string, description: string): void {
  const t = TEXTS[language];
  const body = html`<h1>${t.errorTitle}</h1>
    <p>${description}</p>
    <p><code>${code}</code></p>`;
  sendPage(ctx, { language, title: t.errorTitle, banner: t.banner, body });
}

/** What is shown when there is no session to end, as ID-porten does instead of going on. */
export function sendNoSessionPage(ctx: Koa.Context, language: Language): void {
  ctx.status = 400;
  sendErrorPage(ctx, language, 'no_session', TEXTS[language].noSession);
}
