import Router from '@koa/router';
import type Koa from 'koa';
import type { ConsentRecord } from '../../../core/types.ts';
import { html, type Html } from '../../../core/html.ts';
import { decide, statusOf } from '../consents.ts';
import { formatForPeople } from '../../../core/instants.ts';
import { managesAccess, mayAnswer, nameOfParty, parsePartyUrn } from '../parties.ts';
import { CLAIMS_RESOURCE, findResource } from '../resources.ts';
import { ACTOR_PATH, actorChoice, actorOf, afterChoice, chooseActor } from './actor.ts';
import {
  formField,
  partyNames,
  requireSecret,
  requireSession,
  seeOther,
  sendMessage,
  type AltinnPages,
} from './altinn-pages.ts';
import { languageOf, textsIn, type Language } from './language.ts';
import { ACTIVE_PATH, LOG_PATH, secretField, sendPage } from './layout.ts';
import { pendingAddress } from './request-page.ts';
import type { Session } from './sessions.ts';

const WITHDRAW = '/accessmanagement/ui/consent/withdraw';

/**
 * The lists of pending and active consents of the party that the person has chosen, the choice itself, and the page that
 * withdraws one (docs/upstream/altinn.md#withdrawing).
 */
export function agreementPages(pages: AltinnPages): Router {
  const router = new Router();
  router.get(ACTIVE_PATH, (ctx) => {
    const session = requireSession(ctx, pages);
    if (session !== undefined) sendList(ctx, pages, session);
  });
  router.post(ACTOR_PATH, (ctx) => {
    const session = requireSession(ctx, pages, ACTIVE_PATH);
    if (session === undefined || !requireSecret(ctx, pages, session)) return;
    chooseActor(ctx, session, formField(ctx, 'actor'));
    seeOther(ctx, afterChoice(formField(ctx, 'goto'), [ACTIVE_PATH, LOG_PATH]));
  });
  router.get(WITHDRAW, (ctx) => {
    const found = find(ctx, pages);
    if (found !== undefined) sendConfirmation(ctx, found);
  });
  router.post(WITHDRAW, (ctx) => {
    const found = find(ctx, pages);
    if (found === undefined || !requireSecret(ctx, pages, found.session)) return;
    const outcome = decide(found.record, 'Revoked', found.session.pid, pages.now());
    pages.sandbox.note(ctx, { check: 'may be withdrawn', passed: outcome !== 'AM-00010', detail: outcome });
    if (outcome === 'AM-00010') {
      sendNotFound(ctx, pages, outcome, 400);
      return;
    }
    seeOther(ctx, `${ACTIVE_PATH}?done=withdrawn`);
  });
  return router;
}

/** A consent that the person may withdraw: access managers of the party may, also when another person gave it. */
function find(ctx: Koa.Context, pages: AltinnPages): { record: ConsentRecord; session: Session } | undefined {
  const session = requireSession(ctx, pages);
  if (session === undefined) return undefined;
  const record = pages.sandbox.consents.get(ctx.URL.searchParams.get('id') ?? '');
  const passed = record !== undefined && managesAccess(record.from, session.pid);
  pages.sandbox.note(ctx, { check: 'person may withdraw', passed });
  if (passed) return { record, session };
  sendNotFound(ctx, pages, 'AM-00001', 404);
  return undefined;
}

function sendNotFound(ctx: Koa.Context, pages: AltinnPages, code: string, status: number): void {
  sendMessage(ctx, pages, { status, title: 'notFoundTitle', text: 'notFound', code });
}

function sendList(ctx: Koa.Context, pages: AltinnPages, session: Session): void {
  const language = languageOf(ctx);
  const texts = textsIn(language);
  const actor = actorOf(ctx, session);
  const passed = managesAccess(actor, session.pid);
  pages.sandbox.note(ctx, { check: 'person may see the list', passed });
  const refusal = texts.noList.replace('{party}', nameOfParty(actor) ?? '');
  const isDone = ctx.URL.searchParams.get('done') === 'withdrawn';
  sendPage(ctx, {
    language,
    title: texts.agreements,
    session,
    body: html`${actorChoice(ctx, language, session)}
    ${isDone ? html`<p class="status" role="status">${texts.withdrawn}</p>` : ''}
    ${passed ? lists(pages, language, actor, session) : html`<p>${refusal}</p>`}`,
  });
}

function lists(pages: AltinnPages, language: Language, actor: string, session: Session): Html {
  const texts = textsIn(language);
  const current = pages.sandbox.consents
    .all()
    .filter((record) => record.from === actor && record.validTo > pages.now());
  const pending = current.filter(
    (record) =>
      record.portalViewMode === 'Show' && statusOf(record) === 'Created' && mayAnswer(record, session.pid),
  );
  const active = current.filter((record) => statusOf(record) === 'Accepted');
  return html`<h2>${texts.pendingHeading}</h2>
    ${cards(pending, language, 'askedBy', (record) => ({ href: pendingAddress(record.id), label: texts.answer }), texts.nonePending)}
    <h2>${texts.activeHeading}</h2>
    ${cards(active, language, 'givenTo', (record) => ({ href: `${WITHDRAW}?id=${record.id}`, label: texts.withdraw }), texts.noneActive)}
    <h3>${texts.otherHeading}</h3>
    ${otherAgreement(language, actor)}`;
}

/**
 * What stands in the same list without being this service's: ID-porten's consents among a person's own, and agreements that
 * came over from Altinn 2, named by their old code, among a business's. They cannot be withdrawn here.
 */
function otherAgreement(language: Language, actor: string): Html {
  const texts = textsIn(language);
  const isPerson = parsePartyUrn(actor)?.kind === 'person';
  return html`<ul class="cards">
    <li>
      <h4>${isPerson ? 'ID-porten' : 'skd_5928_202301'}</h4>
      <p>${isPerson ? texts.fromIdPorten : texts.fromAltinn2}</p>
    </li>
  </ul>`;
}

function cards(
  records: readonly ConsentRecord[],
  language: Language,
  toLabel: 'askedBy' | 'givenTo',
  link: (record: ConsentRecord) => { href: string; label: string },
  none: string,
): Html {
  if (records.length === 0) return html`<p>${none}</p>`;
  const items = records.map((record) => {
    const { href, label } = link(record);
    return html`<li>
      <h3>${serviceName(record, language)}</h3>
      ${summary(record, language, toLabel)}
      <a class="button" href="${href}">${label}<span class="unseen">: ${partyNames(record).from}</span></a>
    </li>`;
  });
  return html`<ul class="cards">
    ${items}
  </ul>`;
}

function serviceName(record: ConsentRecord, language: Language): string {
  return (findResource(record.resource) ?? CLAIMS_RESOURCE).title[language];
}

function summary(record: ConsentRecord, language: Language, toLabel: 'askedBy' | 'givenTo'): Html {
  const texts = textsIn(language);
  const { from, to } = partyNames(record);
  return html`<dl>
    <dt>${texts.givenBy}</dt>
    <dd>${from}</dd>
    <dt>${texts[toLabel]}</dt>
    <dd>${to}</dd>
    <dt>${texts.lastsTo}</dt>
    <dd>${formatForPeople(record.validTo)}</dd>
  </dl>`;
}

function sendConfirmation(
  ctx: Koa.Context,
  { record, session }: { record: ConsentRecord; session: Session },
): void {
  const language = languageOf(ctx);
  const texts = textsIn(language);
  const { from, to } = partyNames(record);
  const consequence = texts.withdrawConsequence.replace('{to}', to).replace('{from}', from);
  sendPage(ctx, {
    language,
    title: texts.withdrawQuestion,
    session,
    body: html`<p>${consequence}</p>
      <h2>${serviceName(record, language)}</h2>
      ${summary(record, language, 'givenTo')}
      <form method="post" action="${WITHDRAW}?id=${record.id}">
        ${secretField(session)}
        <div class="choices">
          <button class="primary">${texts.withdraw}</button>
          <a class="button" href="${ACTIVE_PATH}">${texts.keep}</a>
        </div>
      </form>`,
  });
}
