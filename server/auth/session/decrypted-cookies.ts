import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { createHash } from 'node:crypto';
import type { Secret } from '#lib/core/secret.ts';

/** What a cookie held that could be opened. */
interface Opened {
  readonly sid: Secret;
  /** When the seal ends, seconds since 1970 as in RFC 7519, section 4.1.4. */
  readonly exp: number;
}

/** As many as are looked at in some minutes; each is a hash, a secret and a number. */
const MOST = 5000;

/**
 * Opens a cookie with `open`, or remembers what was in it: unsealing derives two keys and takes longer than any query, and the
 * limits and the page both need it, in each request. What it held can not change, only end, and whether the session is alive is
 * asked of the database each time all the same. What could not be opened is not remembered.
 */
export async function memoizeDecryptedCookie(
  { value, key, now }: { readonly value: string; readonly key: string; readonly now: Date },
  open: () => Promise<Opened | undefined>,
): Promise<Secret | undefined> {
  const opened = singleton('opened-cookies', () => new Map<string, Opened>());
  const id = createHash('sha256').update(`${key}\n${value}`).digest('base64');
  const known = opened.get(id);
  if (known !== undefined && known.exp * 1000 > now.getTime()) return known.sid;
  opened.delete(id);
  const found = await open();
  if (found === undefined) return undefined;
  const oldest = opened.size < MOST ? undefined : opened.keys().next().value;
  if (oldest !== undefined) opened.delete(oldest);
  opened.set(id, found);
  return found.sid;
}
