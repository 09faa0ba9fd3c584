import type { KoaContextWithOIDC, Session } from 'oidc-provider';
import { languageOf } from './language.ts';
import { sendLeavingPage, sendSignedOutPage } from './pages.ts';
import type { RegisteredClient } from './clients.ts';
import type { LoginKind } from './kinds.ts';
import type { MemoryStore } from './memory-store.ts';

/**
 * Ends the session without a question, as ID-porten does, tells every client in it by front channel (also the one that
 * asked), and then sends the person to the address that the provider has already found registered.
 */
export async function endSession(
  ctx: KoaContextWithOIDC,
  kind: LoginKind,
  clients: readonly RegisteredClient[],
): Promise<void> {
  const { session, provider, params } = ctx.oidc;
  if (session === undefined) throw new Error('logout reached without a session');
  const notify = frontchannelCalls(session, clients, provider.issuer);
  const language = languageOf(ctx, kind, params?.['ui_locales']);
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { path: '/', signed: false });

  const next = nextAddress(params?.['post_logout_redirect_uri'], params?.['state']);
  if (next === undefined) {
    sendSignedOutPage(ctx, language);
    return;
  }
  if (notify.length > 0) {
    sendLeavingPage(ctx, language, notify, next);
    return;
  }
  ctx.status = 303;
  ctx.redirect(next);
}

function frontchannelCalls(
  session: Pick<Session, 'authorizations'>,
  clients: readonly RegisteredClient[],
  issuer: string,
): string[] {
  return clients.flatMap(({ frontchannelLogoutUri, metadata }) => {
    const sid = session.authorizations?.[metadata.client_id]?.sid;
    if (frontchannelLogoutUri === undefined || sid === undefined) return [];
    const url = new URL(frontchannelLogoutUri);
    url.searchParams.set('iss', issuer);
    url.searchParams.set('sid', sid);
    return [url.href];
  });
}

/**
 * Ends every session at once and tells the clients, from here and not from the browser: for the control room, whose visitors
 * change person without logging out. A client that cannot be reached keeps its session until it asks.
 */
export async function endEverySession(
  store: Pick<MemoryStore, 'all'>,
  clients: readonly RegisteredClient[],
  issuer: string,
): Promise<void> {
  const calls = store
    .all('Session')
    .flatMap(({ authorizations }) =>
      frontchannelCalls(authorizations === undefined ? {} : { authorizations }, clients, issuer),
    );
  await Promise.allSettled(calls.map((url) => fetch(url, { signal: AbortSignal.timeout(3000) })));
}

function nextAddress(postLogoutRedirectUri: unknown, state: unknown): string | undefined {
  if (typeof postLogoutRedirectUri !== 'string') return undefined;
  const url = new URL(postLogoutRedirectUri);
  if (typeof state === 'string') url.searchParams.set('state', state);
  return url.href;
}
