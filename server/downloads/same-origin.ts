import 'server-only';
import { config } from '#server/config/config.ts';
import { log } from '#server/log/log.ts';

/** What of a request tells where it comes from. */
export interface Origin {
  readonly method: string;
  readonly headers: Headers;
}

/**
 * Whether a route was asked by the portal's own pages. Server actions are checked by Next, routes are not: the browser's own
 * word is taken (Fetch Metadata, else `Origin` or `Referer`). What is read may be asked for by a typed address too, and by
 * what says nothing of itself; a form that says nothing is refused.
 */
export function isOwnRequest({ method, headers }: Origin, portalUrl: URL): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || (reads && site === 'none');
  const origin = headers.get('origin') ?? originOf(headers.get('referer'));
  return origin === undefined ? reads : origin === portalUrl.origin;
}

/** What a request from another site's page is answered, with a line of the log; undefined when it is our own. */
export function refuseForeign(request: Origin): Response | undefined {
  if (isOwnRequest(request, config().portalUrl)) return undefined;
  log().warn({ method: request.method }, 'a request from another site was refused');
  return new Response(null, { status: 403, headers: { 'cache-control': 'no-store' } });
}

const originOf = (referer: string | null): string | undefined =>
  referer === null ? undefined : URL.canParse(referer) ? new URL(referer).origin : 'null';
