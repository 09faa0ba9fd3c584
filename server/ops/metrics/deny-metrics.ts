import 'server-only';
import { log } from '#server/platform/observability/log.ts';
import { waitAfterWrongToken } from '#server/platform/rate-limit/limits.ts';

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
