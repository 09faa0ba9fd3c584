import Router from '@koa/router';
import type Koa from 'koa';
import type { ConsentRecord } from '../../../core/types.ts';
import { html } from '../../../core/html.ts';
import { decide, rightsOf, statusOf, type ConsentStatus } from '../consents.ts';
import { formatForPeople } from '../../../core/instants.ts';
import { mayAnswer, nameOfParty } from '../parties.ts';
import { findResource } from '../resources.ts';
import { TEMPLATE_TEXTS } from '../resource-texts.ts';
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
import { secretField, sendPage } from './layout.ts';
import { leaveAddress } from './logout.ts';
import { markdown } from './markdown.ts';
import type { Session } from './sessions.ts';

const PATH = '/accessmanagement/ui/consent/request';
const RECEIPT = '/accessmanagement/ui/consent/receipt';
const DECISIONS = new Map<string, 'Accepted' | 'Rejected'>([
  ['approve', 'Accepted'],
  ['reject', 'Rejected'],
]);
const RECEIPTS = new Map<ConsentStatus, 'receiptAccepted' | 'receiptRejected'>([
  ['Accepted', 'receiptAccepted'],
  ['Rejected', 'receiptRejected'],
]);

interface Found {
  readonly record: ConsentRecord;
  readonly session: Session;
}

/** Address of the page for a request that is answered later, from Altinn's own list; that visit does not redirect. */
export function pendingAddress(id: string): string {
  return `${PATH}?${new URLSearchParams({ id, visit: 'pending' }).toString()}`;
}

/** The page where a person reads a request and answers it, and the receipt (docs/upstream/altinn.md#the-consent-page). */
export function requestPage(pages: AltinnPages): Router {
  const router = new Router();
  router.get(PATH, (ctx) => {
    const found = find(ctx, pages);
    if (found === undefined) return;
    const { record, session } = found;
    const status = statusOf(record);
    if (status !== 'Created') {
      sendMessage(ctx, pages, { status: 200, title: 'answeredTitle', text: `answered${status}` });
    } else if (record.validTo <= pages.now()) {
      sendTooLate(ctx, pages, record);
    } else {
      sendQuestion(ctx, pages, record, session);
    }
  });
  router.post(PATH, (ctx) => {
    const found = find(ctx, pages);
    if (found !== undefined && requireSecret(ctx, pages, found.session)) answer(ctx, pages, found);
  });
  router.get(RECEIPT, (ctx) => {
    const found = find(ctx, pages);
    if (found === undefined) return;
    const text = RECEIPTS.get(statusOf(found.record));
    if (text === undefined) ctx.redirect(pendingAddress(found.record.id));
    else sendMessage(ctx, pages, { status: 200, title: 'receiptTitle', text });
  });
  return router;
}

function answer(ctx: Koa.Context, pages: AltinnPages, { record, session }: Found): void {
  const decision = DECISIONS.get(formField(ctx, 'answer') ?? '');
  if (decision === undefined) {
    seeOther(ctx, ctx.url);
    return;
  }
  const outcome = decide(record, decision, session.pid, pages.now());
  const passed = outcome === 'done' || outcome === 'already';
  pages.sandbox.note(ctx, { check: `may become ${decision}`, passed, detail: outcome });
  if (passed) {
    seeOther(ctx, isFromList(ctx, record) ? `${RECEIPT}?id=${record.id}` : leaveAddress(record.id));
    return;
  }
  const status = statusOf(record);
  if (status === 'Created') {
    sendTooLate(ctx, pages, record);
    return;
  }
  sendMessage(ctx, pages, {
    status: 400,
    title: 'otherAnswerTitle',
    text: `answered${status}`,
    code: outcome,
  });
}

/** The request and who reads it; undefined when it has answered itself: log-in, no such request, or AM-00000. */
function find(ctx: Koa.Context, pages: AltinnPages): Found | undefined {
  const session = requireSession(ctx, pages);
  if (session === undefined) return undefined;
  const record = pages.sandbox.consents.get(ctx.URL.searchParams.get('id') ?? '');
  if (record === undefined) {
    const refusal = { status: 404, title: 'notFoundTitle', text: 'notFound', code: 'AM-00001' } as const;
    sendMessage(ctx, pages, refusal);
    return undefined;
  }
  const passed = mayAnswer(record, session.pid);
  pages.sandbox.note(ctx, { check: 'person may answer', passed });
  if (passed) return { record, session };
  const refusal = { status: 403, title: 'notEntitledTitle', text: 'notEntitled', code: 'AM-00000' } as const;
  sendMessage(ctx, pages, refusal);
  return undefined;
}

function sendTooLate(ctx: Koa.Context, pages: AltinnPages, record: ConsentRecord): void {
  const code = 'AM.VLD-00022';
  sendMessage(ctx, pages, {
    status: 400,
    title: 'tooLateTitle',
    text: 'tooLate',
    time: record.validTo,
    code,
  });
}

function isFromList(ctx: Koa.Context, record: ConsentRecord): boolean {
  return record.portalViewMode === 'Show' && ctx.URL.searchParams.get('visit') === 'pending';
}

function sendQuestion(ctx: Koa.Context, pages: AltinnPages, record: ConsentRecord, session: Session): void {
  const language = languageOf(ctx);
  const texts = textsIn(language);
  const say = (part: keyof typeof TEMPLATE_TEXTS) => fill(TEMPLATE_TEXTS[part][language], record);
  const message = record.requestMessage?.[language];
  const rights = rightsOf(record).map((right) =>
    rightBox(right.resource[0]?.value ?? record.resource, language),
  );
  const action = `${PATH}?${new URLSearchParams({ id: record.id, ...(isFromList(ctx, record) && { visit: 'pending' }) }).toString()}`;
  sendPage(ctx, {
    language,
    title: say('title'),
    session,
    formTargets: [pages.sandbox.config.urls.customerLogin, targetOf(record.redirectUrl)],
    body: html`<p><strong>${say('heading')}</strong></p>
      ${message === undefined ? '' : html`<p>${message}</p>`}
      <p>${say('serviceIntro')}</p>
      ${rights}
      <p>${say('expiration')}</p>
      ${record.handledBy === null ? '' : html`<p>${say('handledBy')}</p>`}
      <form method="post" action="${action}">
        ${secretField(session)}
        <div class="choices">
          <button class="primary" name="answer" value="approve">${texts.approve}</button>
          <button name="answer" value="reject">${texts.reject}</button>
        </div>
      </form>`,
  });
}

function rightBox(identifier: string, language: Language) {
  const resource = findResource(identifier);
  if (resource === undefined) return html`<section class="right"><h2>${identifier}</h2></section>`;
  return html`<section class="right">
    <h2>${resource.title[language]}</h2>
    ${markdown(resource.consentText[language])}
  </section>`;
}

/** Puts names and times in the template's placeholders. */
function fill(text: string, record: ConsentRecord): string {
  const { from, to } = partyNames(record);
  return text
    .replaceAll('{CoveredBy}', to)
    .replaceAll('{OfferedBy}', from)
    .replaceAll('{HandledBy}', nameOfParty(record.handledBy ?? '') ?? '')
    .replaceAll('{Expiration}', formatForPeople(record.validTo));
}

/** Where the answer may lead in the end, as a source of the page's form policy. */
function targetOf(redirectUrl: string): string {
  const { origin, protocol } = new URL(redirectUrl);
  return origin === 'null' ? protocol : origin;
}
