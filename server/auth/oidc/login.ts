import 'server-only';
import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeReturnPath } from '#lib/core/http/safe-return-path.ts';
import { err } from '#lib/core/result.ts';
import { config } from '#server/platform/config/config.ts';
import { discover } from './discovery.ts';
import { loginErrorUrl } from './login-urls.ts';
import { joinLoginChecks } from './login-cookie.ts';
import { loginProvider, type LoginProviderId } from './login-provider.ts';
import { defaultRedirect, loginWith } from './next-auth.ts';

/** Sends the browser to the customer login, and afterwards to `returnTo` when that is a page of the portal. Redirects. */
export const signInCustomer = (returnTo: unknown): Promise<never> => signIn('customer', returnTo);

/** Sends the browser to the staff login, and afterwards to `returnTo` when that is a page of the portal. Redirects. */
export const signInStaff = (returnTo: unknown): Promise<never> => signIn('advisor', returnTo);

/**
 * Sends the browser of a person who is logged in to show who they are once more, single sign-on or not, and back to `returnTo`.
 * `prompt=login` asks for it (OpenID Connect Core, 3.1.2.1); what came of it is read from `auth_time`. Redirects.
 */
export const confirmLogin = (id: LoginProviderId, returnTo: unknown): Promise<never> =>
  signIn(id, returnTo, { prompt: 'login' });

async function signIn(
  id: LoginProviderId,
  returnTo: unknown,
  wishes: Readonly<Record<string, string>> = {},
): Promise<never> {
  const settings = config();
  const provider = loginProvider(id, settings);
  const metadata = await discover(provider, new Date());
  if (!metadata.ok) redirect(loginErrorUrl(provider, 'provider-unavailable', settings.portalUrl).href);

  // This only starts a login; the provider's answer goes to the callback.
  const begin = loginWith(provider, settings, {}, () => Promise.resolve(err('failed')));
  const options = {
    redirectTo: safeReturnPath(returnTo, defaultRedirect(provider)),
    redirect: false,
  } as const;
  const address: unknown = await begin.signIn(provider.id, options, {
    ui_locales: await getLocale(),
    ...wishes,
  });
  const isProviders =
    typeof address === 'string' &&
    URL.canParse(address) &&
    new URL(address).origin === new URL(metadata.value.authorization_endpoint).origin;
  const joined = isProviders
    ? await joinLoginChecks(await cookies(), new URL(address), provider, settings)
    : undefined;
  redirect((joined ?? loginErrorUrl(provider, 'failed', settings.portalUrl)).href);
}
