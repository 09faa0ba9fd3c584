import Router from '@koa/router';
import { html } from '../../../core/html.ts';
import { formatForPeople } from '../../../core/instants.ts';
import { managesAccess, nameOfParty } from '../parties.ts';
import { actorChoice, actorOf } from './actor.ts';
import { partyNames, requireSession, type AltinnPages } from './altinn-pages.ts';
import { languageOf, textsIn } from './language.ts';
import { ACTIVE_PATH, FRONT_PATH, LOGIN_PATH, LOG_PATH, sendPage } from './layout.ts';

/**
 * The page where a return address that cannot be used ends, and the history of consents. The front end serves nothing on
 * `/` (docs/upstream/altinn.md#withdrawing).
 */
export function otherPages(pages: AltinnPages): Router {
  const router = new Router();
  router.get(FRONT_PATH, (ctx) => {
    const language = languageOf(ctx);
    const texts = textsIn(language);
    const session = pages.sessions.of(ctx);
    const logIn = html`<p><a class="button" href="${LOGIN_PATH}?goto=${ACTIVE_PATH}">${texts.logIn}</a></p>`;
    const onward = html`<p><a href="${ACTIVE_PATH}">${texts.agreements}</a></p>`;
    const body = html`<p>${texts.frontIntro}</p>
      ${session === undefined ? logIn : onward}`;
    sendPage(ctx, { language, title: 'Altinn', session, body });
  });

  router.get(LOG_PATH, (ctx) => {
    const session = requireSession(ctx, pages);
    if (session === undefined) return;
    const language = languageOf(ctx);
    const texts = textsIn(language);
    const actor = actorOf(ctx, session);
    const lines = pages.sandbox.consents
      .all()
      .filter(({ from }) => from === actor && managesAccess(actor, session.pid))
      .flatMap((record) => record.events.map((event) => ({ record, event })))
      .sort((a, b) => b.event.at - a.event.at)
      .map(({ record, event }) => {
        const { from, to } = partyNames(record);
        return html`<li>
          <h2>${texts[`event${event.type}`]}</h2>
          <dl>
            <dt>${formatForPeople(event.at)}</dt>
            <dd>${texts.by} ${nameOfParty(event.performedBy) ?? ''}</dd>
            <dt>${texts.givenBy}</dt>
            <dd>${from}</dd>
            <dt>${texts.askedBy}</dt>
            <dd>${to}</dd>
          </dl>
        </li>`;
      });
    const list =
      lines.length === 0
        ? html`<p>${texts.logEmpty}</p>`
        : html`<ul class="cards">
            ${lines}
          </ul>`;
    sendPage(ctx, {
      language,
      title: texts.log,
      session,
      body: html`${actorChoice(ctx, language, session)}
        <p>${texts.logIntro}</p>
        ${list}`,
    });
  });
  return router;
}
