/**
 * The origin of a request that says `null` and comes from the portal's own page all the same: a page under
 * `Referrer-Policy: no-referrer`, such as a proxy may set for all pages, posts its forms so (Fetch standard, "append a
 * request Origin header"), and Next compares origins. Pages cannot write `Sec-Fetch-Site`, and an opaque origin is never
 * `same-origin` there. `undefined` = leave the header as it is.
 */
export const ownOrigin = (headers: Pick<Headers, 'get'>, portalUrl: URL): string | undefined =>
  headers.get('origin') === 'null' && headers.get('sec-fetch-site') === 'same-origin'
    ? portalUrl.origin
    : undefined;

/** What of a request tells where it comes from. */
export interface Origin {
  readonly method: string;
  readonly headers: Headers;
}

/**
 * Whether a request was made by the portal's own pages, by the browser's own word (Fetch Metadata, else `Origin` or `Referer`). What is read may be asked for by a typed address too, and by
 * what says nothing of itself; a form that says nothing is refused.
 */
export function isOwnRequest({ method, headers }: Origin, portalUrl: URL): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || (reads && site === 'none');
  const origin = headers.get('origin') ?? originOf(headers.get('referer'));
  return origin === undefined ? reads : origin === portalUrl.origin;
}

const originOf = (referer: string | null): string | undefined =>
  referer === null ? undefined : URL.canParse(referer) ? new URL(referer).origin : 'null';
