import 'server-only';
import type { LoginRefusal } from '#lib/core/auth/login-refusal.ts';
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
