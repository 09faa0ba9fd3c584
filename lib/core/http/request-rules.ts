import { isOwnRequest } from './request-origin.ts';

/** What a request says before its body is read. */
export interface RequestHead {
  readonly method: string;
  readonly pathname: string;
  readonly headers: Headers;
}

/** A request that is answered without looking at it any further. */
interface RequestRefusal {
  readonly status: 400 | 403 | 405 | 413;
  /** Its page in `messages.problem.bare`. */
  readonly page: 'malformed' | 'foreign' | 'method' | 'tooLarge';
}

/** Bytes of a body; the longest form chooses thousands of payments. Routes that take less bound it themselves. */
export const MAX_BODY_BYTES = 512_000;
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];
/** What Next names a server action by: a hash in hexadecimal. */
const ACTION_ID = /^[0-9a-f]{40,64}$/;
/** Called by mail programs and login providers, which have an address and nothing of ours beside it. */
const FOR_OTHERS = '/api/';

/**
 * Why a request is refused as it stands, else `undefined`. A body without a length is refused with those that are too long, since
 * Next would read it to its end; a form from another site with those whose origin is not known.
 */
export function refusalOf(
  { method, pathname, headers }: RequestHead,
  portalUrl: URL,
): RequestRefusal | undefined {
  if (!METHODS.includes(method)) return { status: 405, page: 'method' };
  if (method !== 'POST') return undefined;
  if (!isBodyBounded(headers)) return { status: 413, page: 'tooLarge' };
  if (pathname.startsWith(FOR_OTHERS)) return undefined;
  if (!isOwnRequest({ method, headers }, portalUrl)) return { status: 403, page: 'foreign' };
  const action = headers.get('next-action');
  return action === null || ACTION_ID.test(action) ? undefined : { status: 400, page: 'malformed' };
}

function isBodyBounded(headers: Headers): boolean {
  const length = headers.get('content-length');
  if (length === null) return headers.get('transfer-encoding') === null;
  return /^\d{1,9}$/.test(length) && Number(length) <= MAX_BODY_BYTES;
}
