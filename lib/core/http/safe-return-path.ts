/** Longest path worth remembering through a login: it travels in a cookie, and a page of ticked clients fits. */
const MAX_LENGTH = 2000;

/** Only its origin matters: a name that can never be anyone's (RFC 2606). */
const BASE = 'http://portal.invalid';

/**
 * The path to send a person to after login or a choice of language: `text` when it is a path of this portal's pages,
 * else `fallback`. Never another origin, never an API route, whatever a browser makes of slashes, backslashes, dot
 * segments and control characters. The result starts with exactly one slash.
 */
export function safeReturnPath(text: unknown, fallback: `/${string}` = '/bedrifter'): string {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !/^\/[\x21-\x7e]*$/.test(text)) return fallback;
  if (text.includes('\\') || !URL.canParse(text, BASE)) return fallback;
  const url = new URL(text, BASE);
  // `/.//host` starts with one slash and yet normalises to `//host`, which a browser reads as another origin.
  if (url.origin !== BASE || url.pathname.startsWith('//') || /^\/api(\/|$)/i.test(url.pathname))
    return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
