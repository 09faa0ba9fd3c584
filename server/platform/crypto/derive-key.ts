import 'server-only';
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { EncryptionKey } from '#server/platform/config/config.ts';

export type Purpose = 'seal' | 'pid-hash' | 'payment-hash' | 'address-hash' | 'asker-hash';

/** What was derived lives as long as its key: every page that is shown seals or hashes something. */
const derived = new WeakMap<EncryptionKey, Map<Purpose, KeyObject>>();

/** A 32-byte key for one purpose (HKDF-SHA-256, RFC 5869), so that no key is used in two ways. */
export function deriveKey(from: EncryptionKey, purpose: Purpose): KeyObject {
  const kept = derived.get(from) ?? new Map<Purpose, KeyObject>();
  derived.set(from, kept);
  const known = kept.get(purpose);
  if (known !== undefined) return known;
  const bytes = hkdfSync('sha256', from.key.reveal(), '', `krav-og-betalinger-portal/${purpose}`, 32);
  const key = createSecretKey(Buffer.from(bytes));
  kept.set(purpose, key);
  return key;
}
