import 'server-only';
import type { LoginRefusal } from '#lib/core/auth/login.ts';
import type { LoginProvider } from './login-provider.ts';

/** The login page that says why the person was not let in. */
export function loginErrorUrl(
  provider: Pick<LoginProvider, 'loginPage'>,
  refusal: LoginRefusal,
  portalUrl: URL,
): URL {
  const url = new URL(provider.loginPage, portalUrl);
  url.searchParams.set('innlogging', refusal);
  return url;
}

/**
 * Where the browser goes to end the provider's own session (OpenID Connect RP-Initiated Logout 1.0). The client names
 * itself by `client_id`; an `id_token_hint` would carry the person's identity number in an address (docs/adr/0002).
 */
export function endSessionAddress(
  endpoint: string,
  request: {
    readonly clientId: string;
    readonly signedOut: URL;
    readonly state: string;
  },
): URL {
  const url = new URL(endpoint);
  url.searchParams.set('client_id', request.clientId);
  url.searchParams.set('post_logout_redirect_uri', request.signedOut.href);
  url.searchParams.set('state', request.state);
  return url;
}
