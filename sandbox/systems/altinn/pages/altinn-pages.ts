import type Koa from 'koa';
import type { ConsentRecord, Sandbox } from '../../../core/types.ts';
import { html } from '../../../core/html.ts';
import { formatForPeople } from '../../../core/instants.ts';
import { nameOfParty } from '../parties.ts';
import { languageOf, textsIn } from './language.ts';
import { FRONT_PATH, LOGIN_PATH, sendPage } from './layout.ts';
import type { Texts } from './texts/nb.ts';
import { carriesSecret, createSessions, type Session, type Sessions } from './sessions.ts';
import { createSealedCookies, type SealedCookies } from './sealed-cookie.ts';

/** What every page of Altinn needs. */
export interface AltinnPages {
  readonly sandbox: Sandbox;
  readonly sessions: Sessions;
  readonly cookies: SealedCookies;
  /** Milliseconds since the epoch, by Altinn's clock. */
  now(): number;
}

/** The state of the pages of one Altinn; sessions end when the sandbox is put back to the start. */
export function createAltinnPages(sandbox: Sandbox): AltinnPages {
  const now = () => sandbox.clock.now('altinn');
  const sessions = createSessions(now);
  sandbox.onReset(() => sessions.clear());
  return { sandbox, sessions, cookies: createSealedCookies(), now };
}

/** The session of the browser; undefined when it has sent the browser to log in and come back to `goto`. */
export function requireSession(ctx: Koa.Context, pages: AltinnPages, goto = ctx.url): Session | undefined {
  const session = pages.sessions.of(ctx);
  if (session === undefined) ctx.redirect(`${LOGIN_PATH}?${new URLSearchParams({ goto }).toString()}`);
  return session;
}

/** Whether the posted form came from the session's own page; when not, it has answered with a page that says so. */
export function requireSecret(ctx: Koa.Context, pages: AltinnPages, session: Session): boolean {
  const passed = carriesSecret(session, formField(ctx, 'csrf'));
  pages.sandbox.note(ctx, { check: 'form from the own page', passed });
  if (!passed) sendMessage(ctx, pages, { status: 403, title: 'csrfTitle', text: 'csrf' });
  return passed;
}

/** One field of a posted form; undefined when it is missing or repeated. */
export function formField(ctx: Koa.Context, name: string): string | undefined {
  const body: unknown = ctx.request.body;
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

interface Message {
  readonly status: number;
  readonly title: keyof Texts;
  readonly text: keyof Texts;
  /** Altinn's code for the refusal, shown small. */
  readonly code?: string;
  /** Put in for `{time}`, in milliseconds since the epoch. */
  readonly time?: number;
}

/** A page with a heading, one sentence and a way back. */
export function sendMessage(ctx: Koa.Context, pages: AltinnPages, message: Message): void {
  const language = languageOf(ctx);
  const texts = textsIn(language);
  const text = texts[message.text].replace('{time}', formatForPeople(message.time ?? 0));
  const code = message.code === undefined ? '' : html`<p class="hint">${texts.code}: ${message.code}</p>`;
  sendPage(ctx, {
    language,
    title: texts[message.title],
    status: message.status,
    session: pages.sessions.of(ctx),
    body: html`<p>${text}</p>
      ${code}
      <p><a href="${FRONT_PATH}">${texts.toFrontPage}</a></p>`,
  });
}

/** Answers a posted form by sending the browser on with a GET. */
export function seeOther(ctx: Koa.Context, address: string): void {
  ctx.redirect(address);
  ctx.status = 303;
}

/** The names of the two parties of a consent, as people know them. */
export function partyNames(record: ConsentRecord): { from: string; to: string } {
  return { from: nameOfParty(record.from) ?? record.from, to: nameOfParty(record.to) ?? record.to };
}
