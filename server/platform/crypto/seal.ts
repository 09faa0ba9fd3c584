import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { baseConfig, type EncryptionKey } from '#server/platform/config/config.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { deriveKey } from './derive-key.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealed {
  /** The key that sealed it, for finding what must be sealed again when keys rotate. */
  readonly keyId: string;
  /** `keyId.base64url`; all that `open` needs. */
  readonly sealed: string;
}

/** `unknown-key`: its key is no longer configured; `damaged`: altered, cut, or sealed for another place. */
export type OpenError = 'unknown-key' | 'damaged';

/**
 * Seals a text with AES-256-GCM under the first key. `context` says where it is kept (table and key, say): it is not
 * secret, and opening with another context fails, so that a sealed value cannot be moved to another row.
 */
export function seal(text: string, context: string, keys = baseConfig().encryptionKeys): Sealed {
  const key = keys[0];
  if (key === undefined) throw new Error('there is no encryption key');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, deriveKey(key, 'seal'), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: key.id, sealed: `${key.id}.${bytes.toString('base64url')}` };
}

/** Opens what `seal` made for the same context, with whichever configured key sealed it. */
export function unseal(
  sealed: string,
  context: string,
  keys: readonly EncryptionKey[] = baseConfig().encryptionKeys,
): Result<string, OpenError> {
  const dot = sealed.indexOf('.');
  const key = keys.find(({ id }) => id === sealed.slice(0, dot));
  if (key === undefined) return err('unknown-key');
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return err('damaged');
  const decipher = createDecipheriv(ALGORITHM, deriveKey(key, 'seal'), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return ok(text.toString('utf8'));
  } catch {
    return err('damaged');
  }
}
