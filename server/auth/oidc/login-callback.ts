import 'server-only';
import { cookies, headers } from 'next/headers';
import type { NextRequest } from 'next/server';
import type { LoginRefusal } from '#lib/core/auth/login.ts';
import { chooseLanguage, languageCookie } from '#lib/core/languages.ts';
import { config } from '#server/platform/config/config.ts';
import { completeLogin } from './complete-login.ts';
import { loginErrorUrl } from './login-urls.ts';
import { splitLoginChecks } from './login-cookie.ts';
import { loginProvider, type LoginProviderId } from './login-provider.ts';
import { loginWith, type LoginAttempt } from './next-auth.ts';
import { requestSecret } from '../session/session-cookie.ts';

/**
 * Finishes a login: the browser returns from provider `id` with a code. Answers with a redirect, either to the page that
 * the person was on the way to, with the session's cookie, or to the login page with the reason for the refusal.
 */
export async function finishLogin(id: LoginProviderId, request: NextRequest): Promise<Response> {
  const settings = config();
  const provider = loginProvider(id, settings);
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const previousSecret = await requestSecret(settings);
  const context = {
    provider,
    config: settings,
    language: chooseLanguage(
      jar.get(languageCookie(settings.portalUrl.protocol === 'https:'))?.value,
      sent.get('accept-language'),
    ),
    now: new Date(),
    ...(previousSecret === undefined ? {} : { previousSecret }),
  };
  const attempt: LoginAttempt = {};
  const { handlers } = loginWith(provider, settings, attempt, (idToken) => completeLogin(idToken, context));
  const response = await handlers.GET(await splitLoginChecks(request, provider, settings));
  // Let in or not is decided here and nowhere else: next-auth's own error pages and addresses are never used.
  if (attempt.secret !== undefined && attempt.refusal === undefined && isRedirect(response)) {
    response.headers.set('cache-control', 'no-store');
    return response;
  }
  const refusal = attempt.refusal ?? refusalInCallback(request);
  return new Response(null, {
    status: 303,
    headers: {
      location: loginErrorUrl(provider, refusal, settings.portalUrl).href,
      'cache-control': 'no-store',
    },
  });
}

const isRedirect = (response: Response): boolean => response.status >= 300 && response.status < 400;

/** RFC 6749, 4.1.2.1: the provider itself says that the person turned back, or that it cannot serve. */
function refusalInCallback(request: NextRequest): LoginRefusal {
  const error = request.nextUrl.searchParams.get('error');
  if (error === 'access_denied') return 'cancelled';
  return error === 'temporarily_unavailable' || error === 'server_error' ? 'provider-unavailable' : 'failed';
}
