import 'server-only';
import { log } from '#server/platform/observability/log.ts';
import { waitAfterWrongToken } from '#server/platform/rate-limit/limits.ts';

/**
 * What whoever may not read the metrics is answered: that there is nothing here. A token that is wrong leaves a line in the log,
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
