import 'server-only';
import { createHmac } from 'node:crypto';
import { baseConfig } from '#server/config/config.ts';
import { deriveKey } from './derive-key.ts';

/**
 * A keyed hash (HMAC-SHA-256) of an e-mail address, to count what is sent there without keeping it. Counting starts over
 * when keys rotate.
 */
export function addressHash(address: string, keys = baseConfig().encryptionKeys): string {
  const [current] = keys;
  if (current === undefined) throw new Error('there is no encryption key');
  return createHmac('sha256', deriveKey(current, 'address-hash'))
    .update(address.toLowerCase())
    .digest('base64url');
}
