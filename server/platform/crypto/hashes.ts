import 'server-only';
import { createHmac } from 'node:crypto';
import { baseConfig, type EncryptionKey } from '#server/platform/config/config.ts';
import { deriveKey, type Purpose } from './derive-key.ts';

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

/**
 * A keyed hash (HMAC-SHA-256) of an e-mail address, to count what is sent there without keeping it. Counting starts over
 * when keys rotate.
 */
export const addressHash = (address: string, keys = baseConfig().encryptionKeys): string =>
  currentKeyedHash(keys, 'address-hash', address.toLowerCase());

/**
 * The keyed hashes (HMAC-SHA-256) under which a national identity number may be stored: one per configured key, the
 * current one first. Matching against all of them lets keys rotate: a person found under an old hash is moved to the
 * current one, at log-in or at the next customer import.
 */
export function pidHashes(pid: string, keys = baseConfig().encryptionKeys): readonly [string, ...string[]] {
  const [current, ...older] = keys.map((key) => keyedHash(key, 'pid-hash', pid));
  if (current === undefined) throw new Error('there is no encryption key');
  return [current, ...older];
}
