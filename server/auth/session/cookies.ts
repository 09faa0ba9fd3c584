import 'server-only';
import type { NextAuthConfig } from 'next-auth';
import { cookieName } from '#lib/core/http/cookie-name.ts';
import { ABSOLUTE_LIMIT_MS } from './session-limits.ts';

/** Seconds in which a login that was begun must be finished. */
export const LOGIN_SECONDS = 15 * 60;

/**
 * Attributes of every cookie that a login needs. `Lax`, not `Strict`: people come back from the login provider and from
 * Altinn by links from other sites. Over https the `__Host-` prefix makes browsers refuse a cookie set by a neighbour.
 */
const attributes = (https: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: https }) as const;

/** Name and attributes of the cookie that carries the sealed session id, and nothing else. */
export function sessionCookie(https: boolean) {
  return {
    name: cookieName('portal-session', https),
    options: { ...attributes(https), maxAge: ABSOLUTE_LIMIT_MS / 1000 },
  } as const;
}

/** The cookies that next-auth sets, all under the same rules. */
export function loginCookies(https: boolean) {
  const cookie = (name: string) => ({
    name: cookieName(`portal-login-${name}`, https),
    options: { ...attributes(https), maxAge: LOGIN_SECONDS },
  });
  return {
    sessionToken: sessionCookie(https),
    callbackUrl: cookie('return'),
    csrfToken: cookie('csrf'),
    pkceCodeVerifier: cookie('pkce'),
    state: cookie('state'),
    nonce: cookie('nonce'),
  } satisfies NextAuthConfig['cookies'];
}
