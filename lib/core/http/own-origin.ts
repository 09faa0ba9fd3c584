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
