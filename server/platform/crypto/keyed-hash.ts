import 'server-only';
import { createHmac } from 'node:crypto';
import type { EncryptionKey } from '#server/platform/config/config.ts';
import { deriveKey } from './derive-key.ts';
import type { Purpose } from './derive-key.ts';

type HashPurpose = Exclude<Purpose, 'seal'>;

/** A hash (HMAC-SHA-256, base64url) under the key's part for one purpose: without the key no text can be tested against it. */
export const keyedHash = (key: EncryptionKey, purpose: HashPurpose, text: string): string =>
  createHmac('sha256', deriveKey(key, purpose)).update(text).digest('base64url');

/**
 * The same under the current key alone, for what may start over when keys rotate.
 * @throws Error when there is no key.
 */
export function currentKeyedHash(keys: readonly EncryptionKey[], purpose: HashPurpose, text: string): string {
  const [current] = keys;
  if (current === undefined) throw new Error('there is no encryption key');
  return keyedHash(current, purpose, text);
}
