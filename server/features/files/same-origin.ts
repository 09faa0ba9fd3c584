import 'server-only';
import { isOwnRequest, type Origin } from '#lib/core/http/request-origin.ts';
import { config } from '#server/platform/config/config.ts';
import { log } from '#server/platform/observability/log.ts';

/** What a request from another site's page is answered, with a line of the log; undefined when it is our own. */
export function refuseForeign(request: Origin): Response | undefined {
  if (isOwnRequest(request, config().portalUrl)) return undefined;
  log().warn({ method: request.method }, 'a request from another site was refused');
  return new Response(null, { status: 403, headers: { 'cache-control': 'no-store' } });
}
