import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { ownOrigin } from '#lib/core/http/request-origin.ts';
import { refusalOf } from '#lib/core/http/request-rules.ts';
import { isPrivateAddress } from '#lib/core/http/private-address.ts';
import {
  buildFileHeaders,
  commonSecurityHeaders,
  pageSecurityHeaders,
} from '#lib/core/http/security-headers.ts';
import { cspFormAction } from '#server/auth/oidc/csp-form-action.ts';
import { sessionCookie } from '#server/auth/session/cookies.ts';
import { openSessionCookie } from '#server/auth/session/session-cookie.ts';
import { barePage } from '#lib/messages/bare-page.ts';
import { chooseLanguage, languageCookie } from '#lib/core/languages.ts';
import { config as portalConfig } from '#server/platform/config/config.ts';
import { rateLimit } from '#server/platform/rate-limit/limits.ts';
import { requestIdOf } from '#server/platform/observability/request-context.ts';

/** The build's own files: public, never changing, and too many on the way to a page to be counted. */
const BUILD_FILES = '/_next/static/';

/** The one address that the login provider may frame; the route sets its own policy. */
const FRAMED_BY_PROVIDER = '/api/auth/frontchannel-logout';

// eslint-disable-next-line no-restricted-syntax -- Next replaces it by a constant when it builds: it is no setting.
const development = process.env.NODE_ENV === 'development';

/**
 * Gives every answer its security headers and its request id, and refuses requests that come too often, from another site, or are not
 * of the portal's form. No business rule and no authorisation: those live in `server/auth/policy/authorise.ts`, which each page, action and route asks for itself.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const config = portalConfig();
  const https = config.portalUrl.protocol === 'https:';
  if (request.nextUrl.pathname.startsWith(BUILD_FILES))
    return withHeaders(NextResponse.next(), buildFileHeaders(https));
  const nonce = randomBytes(16).toString('base64');
  const { pathname } = request.nextUrl;
  const common = { https, privateAddress: isPrivateAddress(pathname) };
  const headers =
    pathname === FRAMED_BY_PROVIDER
      ? commonSecurityHeaders(common)
      : pageSecurityHeaders({ ...common, nonce, formTargets: cspFormAction(config), development });

  const requestId = requestIdOf(request.headers.get('x-request-id'));

  const forwarded = new Headers(request.headers);
  forwarded.set('x-request-id', requestId);
  const origin = ownOrigin(request.headers, config.portalUrl);
  if (origin !== undefined) forwarded.set('origin', origin);
  // Next reads the nonce for its own scripts from the policy; the layout reads it from here for its own.
  forwarded.set('x-nonce', nonce);
  forwarded.set('content-security-policy', headers['Content-Security-Policy'] ?? '');

  const seconds = await rateLimit(
    {
      method: request.method,
      pathname,
      forwardedFor: request.headers.get('x-forwarded-for'),
      session: await openSessionCookie(request.cookies.get(sessionCookie(https).name)?.value, config),
    },
    new Date(),
  );
  const refused = refusalOf({ method: request.method, pathname, headers: request.headers }, config.portalUrl);
  const response =
    seconds !== undefined
      ? bare(request, https, { status: 429, page: 'tooMany', seconds })
      : refused !== undefined
        ? bare(request, https, refused)
        : NextResponse.next({ request: { headers: forwarded } });
  return withHeaders(response, { ...headers, 'x-request-id': requestId });
}

function withHeaders(response: NextResponse, headers: Readonly<Record<string, string>>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

interface BareAnswer {
  readonly status: number;
  readonly page: Parameters<typeof barePage>[1];
  /** Until the same may be asked again (RFC 6585, section 4). */
  readonly seconds?: number;
}

/** An answer that is made before any page is, in the language of the browser. */
function bare(request: NextRequest, https: boolean, { status, page, seconds }: BareAnswer): NextResponse {
  const language = chooseLanguage(
    request.cookies.get(languageCookie(https))?.value,
    request.headers.get('accept-language'),
  );
  return new NextResponse(barePage(language, page, seconds === undefined ? {} : { seconds }), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
      ...(status === 405 ? { allow: 'GET, HEAD, POST' } : {}),
    },
  });
}
