import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '#lib/core/secret.ts';

const BEARER = /^Bearer +(\S+)$/i;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether a caller may read the metrics: `Authorization: Bearer` with the configured token (RFC 6750), compared in constant
 * time. Without a configured token always false.
 */
export function isMetricsAuthorized(authorization: string | null, token: Secret | undefined): boolean {
  const given = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined || given === undefined) return false;
  return timingSafeEqual(digest(given), digest(token.reveal()));
}
