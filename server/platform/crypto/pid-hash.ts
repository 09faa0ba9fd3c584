import 'server-only';
import { baseConfig } from '#server/platform/config/config.ts';
import { keyedHash } from './keyed-hash.ts';

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
