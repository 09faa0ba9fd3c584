import 'server-only';
import { baseConfig } from '#server/platform/config/config.ts';
import { currentKeyedHash } from './keyed-hash.ts';

/**
 * A keyed hash (HMAC-SHA-256) of an e-mail address, to count what is sent there without keeping it. Counting starts over
 * when keys rotate.
 */
export const addressHash = (address: string, keys = baseConfig().encryptionKeys): string =>
  currentKeyedHash(keys, 'address-hash', address.toLowerCase());
