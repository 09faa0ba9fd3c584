import 'server-only';
import { fill } from '#lib/messages/fill.ts';
import { chooseLanguage } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Result } from '#lib/core/result.ts';
import { linkPage } from './link-page.ts';
import { isToken } from '#server/platform/crypto/link-token.ts';

/** What the two links in mails have in common. */
export interface EmailLinkRequest {
  readonly purpose: 'confirm' | 'unsubscribe';
  readonly bankName: string;
  readonly portalUrl: URL;
}

/**
 * GET: asks, and changes nothing, since mail scanners follow every link. A link that is cut gets 404; whether a whole one
 * is known is not looked up.
 */
export function showConfirmation(visit: EmailLinkRequest, request: Request): Response {
  const { token, language, nonce } = partsOf(request);
  if (!isToken(token)) return invalid(visit, request);
  const { heading, text, submit } = messagesIn(language).reminders[visit.purpose];
  const bank = visit.bankName;
  return linkPage({ language, bankName: bank, heading, text: fill(text, { bank }), submit }, 200, nonce);
}

/**
 * POST: does it, and says so. Both the page's own button and a mail program's one-click (RFC 8058) come here; the token is
 * the whole authority, so no cookie is looked at, and neither is the body, which says nothing more.
 */
export async function handleConfirmation(
  visit: EmailLinkRequest,
  request: Request,
  act: (token: string | null) => Promise<Result<undefined, 'link-invalid'>>,
): Promise<Response> {
  const { token, language, nonce } = partsOf(request);
  const done = await act(token);
  if (!done.ok) return invalid(visit, request);
  const { doneHeading: heading, doneText: text } = messagesIn(language).reminders[visit.purpose];
  return linkPage({ ...frame(visit, request), heading, text }, 200, nonce);
}

function invalid(visit: EmailLinkRequest, request: Request): Response {
  const { language, nonce } = partsOf(request);
  return linkPage({ ...frame(visit, request), ...messagesIn(language).reminders.linkInvalid }, 404, nonce);
}

function frame({ bankName, portalUrl }: EmailLinkRequest, request: Request) {
  const { language } = partsOf(request);
  const text = fill(messagesIn(language).reminders.toPortal, { bank: bankName });
  return { language, bankName, home: { text, href: portalUrl.href } };
}

function partsOf({ url, headers }: Request) {
  const { searchParams } = new URL(url);
  return {
    token: searchParams.get('token'),
    language: chooseLanguage(searchParams.get('sprak') ?? undefined, headers.get('accept-language')),
    nonce: headers.get('x-nonce'),
  };
}
