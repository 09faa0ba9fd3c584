import { randomBytes } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type Koa from 'koa';
import { z } from 'zod';

/** Cookies that the browser carries but cannot read or change; the key lives as long as the process. */
export interface SealedCookies {
  /** Keeps a value under a name until the browser closes, or for `seconds` when given. */
  put(ctx: Koa.Context, name: string, value: string, seconds?: number): Promise<void>;
  /** Takes a value out and removes it; undefined when it is missing, changed or sealed under another name. */
  take(ctx: Koa.Context, name: string): Promise<string | undefined>;
}

const contentSchema = z.object({ name: z.string(), value: z.string() });

/** Sealed cookies with a key of their own. */
export function createSealedCookies(): SealedCookies {
  const key = randomBytes(32);
  return {
    async put(ctx, name, value, seconds) {
      const sealed = await new EncryptJWT({ name, value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(key);
      ctx.cookies.set(name, sealed, {
        sameSite: 'lax',
        overwrite: true,
        ...(seconds !== undefined && { maxAge: seconds * 1000 }),
      });
    },
    async take(ctx, name) {
      const sealed = ctx.cookies.get(name);
      if (sealed === undefined) return undefined;
      ctx.cookies.set(name, null, { overwrite: true });
      try {
        const content = contentSchema.parse((await jwtDecrypt(sealed, key)).payload);
        return content.name === name ? content.value : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
