import Router from '@koa/router';
import Koa from 'koa';
import { loopbackOnly } from '../../core/loopback.ts';
import { html, sendPage } from '../../core/html.ts';
import type { CaughtMail, Mailbox } from './mailbox.ts';

const BANNER = 'SANDKASSE – e-post som er fanget opp her, går ingen andre steder.';

/** The pages where sent e-mail is read: everything newest first, one recipient's, and one mail with its source. */
export function createMailPages(mailbox: Mailbox): Koa {
  const router = new Router();
  router.get('/', (ctx) => {
    const { to } = ctx.query;
    const recipient = typeof to === 'string' && to !== '' ? to : undefined;
    const mails = mailbox.list(recipient);
    const title = recipient === undefined ? 'Sendt e-post' : `E-post til ${recipient}`;
    const back = recipient === undefined ? '' : html`<p><a href="/mail">All e-post</a></p>`;
    sendPage(ctx, {
      language: 'nb',
      title,
      banner: BANNER,
      body: html`<h1>${title}</h1>
        ${back} ${mails.length === 0 ? html`<p>Ingen e-post ennå.</p>` : table(mails)}`,
    });
  });
  router.get('/:id', (ctx) => {
    const mail = mailbox.get(Number(ctx.params['id']));
    if (mail === undefined) return void (ctx.status = 404);
    sendPage(ctx, { language: 'nb', title: mail.subject, banner: BANNER, body: one(mail) });
  });
  const app = new Koa();
  app.use(loopbackOnly);
  app.use(router.routes()).use(router.allowedMethods());
  return app;
}

const table = (mails: readonly CaughtMail[]) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="E-post">
    <table>
      <thead>
        <tr>
          <th scope="col">Emne</th>
          <th scope="col">Til</th>
          <th scope="col">Sendt</th>
        </tr>
      </thead>
      <tbody>
        ${mails.map(
          ({ id, subject, recipients, at }) =>
            html`<tr>
              <th scope="row"><a href="/mail/${id}">${subject}</a></th>
              <td>${recipients.map((to) => html`<a href="/mail?to=${encodeURIComponent(to)}">${to}</a>`)}</td>
              <td>${at}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const one = ({ subject, headers, recipients, at, text, source }: CaughtMail) =>
  html`<h1>${subject}</h1>
    <p><a href="/mail">All e-post</a></p>
    <dl>
      <dt>Fra</dt>
      <dd>${headers['from'] ?? ''}</dd>
      <dt>Til</dt>
      <dd>${recipients.join(', ')}</dd>
      <dt>Mottatt</dt>
      <dd>${at}</dd>
    </dl>
    <h2>Innhold</h2>
    <pre>${linked(text)}</pre>
    <h2>Kilde</h2>
    <pre>${source}</pre>`;

/** The text with its addresses as links, so that one can go where the mail leads. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<a href="${part}">${part}</a>`));
