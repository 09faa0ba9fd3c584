import 'server-only';
import { hkdfSync } from 'node:crypto';
import type { EncryptionKey } from '#server/config/config.ts';

export type Purpose = 'seal' | 'pid-hash' | 'kid-hash' | 'address-hash' | 'asker-hash';

/** A 32-byte key for one purpose (HKDF-SHA-256, RFC 5869), so that no key is used in two ways. */
export const deriveKey = ({ key }: EncryptionKey, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `krav-og-betalinger-portal/${purpose}`, 32));
