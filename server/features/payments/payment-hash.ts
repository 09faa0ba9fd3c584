import 'server-only';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { baseConfig } from '#server/platform/config/config.ts';
import { keyedHash } from '#server/platform/crypto/hashes.ts';

/** Where and when a payment was put into a file; part of the hash, so that rows of two days or businesses say nothing. */
export interface FileDay {
  readonly orgnr: string;
  readonly day: IsoDate;
}

/**
 * The keyed hashes (HMAC-SHA-256) under which an instalment that was put into a file may be remembered, by its key: one per
 * configured key, the current one first, so that keys may rotate in the middle of a day. Ids are short enough to guess, hence
 * the key.
 */
export function paymentHashes(
  instalment: string,
  { orgnr, day }: FileDay,
  keys = baseConfig().encryptionKeys,
): readonly string[] {
  return keys.map((key) => keyedHash(key, 'payment-hash', [orgnr, day, instalment].join('/')));
}
