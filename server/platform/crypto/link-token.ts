import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '#lib/core/languages.ts';

const TOKEN = /^[\w-]{43}$/;

/** A random value of 256 bits for a link in a mail. The link authorises its one purpose. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It is random, so it needs no salt. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** True when a text from outside may be a token at all. */
export const isToken = (text: string | null): text is string => text !== null && TOKEN.test(text);

/** The link in a mail, and the language that its page should speak. */
export function linkTo(
  purpose: 'confirm' | 'unsubscribe',
  portalUrl: URL,
  token: string,
  language: Language,
): URL {
  const url = new URL(`/api/reminders/${purpose}`, portalUrl);
  url.searchParams.set('token', token);
  url.searchParams.set('sprak', language);
  return url;
}
