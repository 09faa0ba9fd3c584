import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { secret, type Secret } from '#lib/core/secret.ts';
import type { Config } from '#server/platform/config/config.ts';
import { sessionCookie } from './cookies.ts';
import { memoizeDecryptedCookie } from './decrypted-cookies.ts';

/** What the cookie holds besides next-auth's own times. */
const PAYLOAD = z.object({
  sid: z
    .string()
    .regex(/^[\w-]{43}$/)
    .transform(secret),
  exp: z.number(),
});

/**
 * The session's secret in a cookie value that next-auth sealed (an encrypted token that ends with the session's absolute
 * limit). Undefined for anything else: expired, altered, sealed with another key or for another cookie.
 */
export async function openSessionCookie(
  value: string | undefined,
  config: CookieConfig,
): Promise<Secret | undefined> {
  if (value === undefined || value === '') return undefined;
  const key = config.authSecret.reveal();
  const salt = cookieOf(config).name;
  return memoizeDecryptedCookie({ value, key: `${key}\n${salt}`, now: new Date() }, async () => {
    try {
      return PAYLOAD.safeParse(await decode({ token: value, secret: key, salt })).data;
    } catch {
      // `decode` rejects what it cannot open; that counts as no session.
      return undefined;
    }
  });
}

/** The secret in this request's cookie, if it holds one. Says nothing about whether the session is alive. */
export async function requestSecret(config: CookieConfig): Promise<Secret | undefined> {
  const jar = await cookies();
  return openSessionCookie(jar.get(cookieOf(config).name)?.value, config);
}

/** Removes the cookie from the browser. Only in server actions and route handlers. */
export async function clearSessionCookie(config: CookieConfig): Promise<void> {
  const { name, options } = cookieOf(config);
  const jar = await cookies();
  // Set to nothing with the same attributes: browsers ignore a removal of `__Host-` cookies that lacks them.
  jar.set(name, '', { ...options, maxAge: 0 });
}

type CookieConfig = Pick<Config, 'authSecret' | 'portalUrl'>;

const cookieOf = (config: CookieConfig) => sessionCookie(config.portalUrl.protocol === 'https:');
