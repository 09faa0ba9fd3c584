import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '#lib/core/secret.ts';
import { log } from '#server/platform/observability/log.ts';
import { waitAfterWrongToken } from '#server/platform/rate-limit/limits.ts';

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

/**
 * 404 without a valid token. A wrong token is logged,
 * until its address has given too many, which is told to wait.
 */
export async function denyMetrics(headers: Headers, now: Date): Promise<Response> {
  const nothing = { 'cache-control': 'no-store' };
  if (headers.get('authorization') === null) return new Response(null, { status: 404, headers: nothing });
  const seconds = await waitAfterWrongToken(headers.get('x-forwarded-for'), now);
  if (seconds !== undefined) {
    return new Response(null, { status: 429, headers: { ...nothing, 'retry-after': String(seconds) } });
  }
  log().warn('the metrics were asked for with a wrong token');
  return new Response(null, { status: 404, headers: nothing });
}
