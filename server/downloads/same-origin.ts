import 'server-only';

/**
 * Whether a form that was sent to a route comes from the portal's own pages. Server actions are checked by Next, routes
 * are not: the browser's own word is taken (Fetch Metadata, `Origin`), and a request with neither is refused.
 */
export function isSameOrigin(headers: Headers, portalUrl: URL): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return headers.get('origin') === portalUrl.origin;
}
