import 'server-only';
import NextAuth, { customFetch } from 'next-auth';
import type { NextAuthConfig } from 'next-auth';
import { safeReturnPath } from '#lib/core/http/safe-return-path.ts';
import type { LoginRefusal } from '#lib/core/auth/login.ts';
import type { Result } from '#lib/core/result.ts';
import type { Secret } from '#lib/core/secret.ts';
import type { Config } from '#server/platform/config/config.ts';
import { log } from '#server/platform/observability/log.ts';
import { loginCookies } from '../session/cookies.ts';
import type { LoginProvider } from './login-provider.ts';
import { ProviderUnavailable, providerFetch } from './provider-fetch.ts';
import { ABSOLUTE_LIMIT_MS } from '../session/session-limits.ts';

/** The outcome of a login: the new session's secret, or the reason for a refusal. */
export type LoginResult = (idToken: string) => Promise<Result<Secret, LoginRefusal>>;

/** What one pass through next-auth came to; it is filled in on the way. */
export interface LoginAttempt {
  secret?: Secret;
  refusal?: LoginRefusal;
}

/**
 * next-auth for one login with one provider. It makes and checks `state`, `nonce` and PKCE, exchanges the code and seals
 * the cookie. Everything that it leaves out is ours: the ID token's signature, the level, who the person is (`admit`),
 * and the session itself, which lies in the database: the cookie carries its secret and nothing else.
 */
export function loginWith(
  provider: LoginProvider,
  config: Config,
  attempt: LoginAttempt,
  admit: LoginResult,
) {
  // next-auth takes its own public origin from the environment or else from the Host header, which anybody can send.
  // eslint-disable-next-line no-restricted-syntax -- Written, not read: the value is config()'s.
  process.env['AUTH_URL'] = config.portalUrl.origin;
  const https = config.portalUrl.protocol === 'https:';
  return NextAuth({
    basePath: '/api/auth',
    trustHost: true,
    secret: config.authSecret.reveal(),
    useSecureCookies: https,
    cookies: loginCookies(https),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT_MS / 1000 },
    pages: { signIn: provider.loginPage, error: provider.loginPage },
    providers: [oidcProvider(provider, attempt)],
    callbacks: {
      signIn: async ({ account }) => {
        const admission = await admit(account?.id_token ?? '');
        if (admission.ok) attempt.secret = admission.value;
        else attempt.refusal = admission.error;
        return admission.ok;
      },
      jwt: () => (attempt.secret === undefined ? null : { sid: attempt.secret.reveal() }),
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${safeReturnPath(path, defaultRedirect(provider))}`;
      },
    },
    logger: {
      // Its errors carry claims, tokens and cookies, so only their kind is written down.
      error: (error) => log().warn({ provider: provider.id, kind: error.name }, 'login did not succeed'),
      warn: (code) => log().debug({ provider: provider.id, code }, 'next-auth warning'),
      debug: () => undefined,
    },
  });
}

/** Where a person goes after login who was on the way to no page in particular. */
export const defaultRedirect = (provider: LoginProvider): `/${string}` =>
  provider.id === 'customer' ? '/bedrifter' : '/radgiver';

function oidcProvider(provider: LoginProvider, attempt: LoginAttempt): NextAuthConfig['providers'][number] {
  const call = providerFetch(provider, () => new Date());
  return {
    id: provider.id,
    name: provider.id,
    type: 'oidc',
    issuer: provider.issuer,
    clientId: provider.clientId,
    ...(provider.auth.kind === 'secret' ? { clientSecret: provider.auth.secret.reveal() } : {}),
    client: {
      // With a key the assertion is added by `providerFetch`, since next-auth's own has the wrong audience.
      token_endpoint_auth_method: provider.auth.kind === 'secret' ? 'client_secret_basic' : 'none',
      id_token_signed_response_alg: 'RS256',
    },
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      params: {
        scope: provider.id === 'customer' ? 'openid profile' : 'openid profile email',
        ...(provider.acr === undefined ? {} : { acr_values: provider.acr }),
      },
    },
    // `completeLogin` finds the person from the verified ID token; next-auth needs no user.
    profile: () => ({}),
    [customFetch]: async (...request: Parameters<typeof fetch>) => {
      try {
        return await call(...request);
      } catch (error) {
        if (error instanceof ProviderUnavailable) attempt.refusal = 'provider-unavailable';
        throw error;
      }
    },
  };
}
