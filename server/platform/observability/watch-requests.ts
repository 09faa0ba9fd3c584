import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isProbe, routeOf } from '#lib/core/http/routes.ts';
import { log } from './log.ts';
import { instruments } from './instruments.ts';
import { enterContext, requestIdOf, runWithContext, type RequestContext } from './request-context.ts';

/**
 * Makes each HTTP request a piece of work with an id, and measures and logs it when it has ended, by the route's pattern:
 * the path itself may hold an organisation number. Listens on Node's own channel, since Next hands out no server to wrap. Call
 * once per process.
 */
export function watchRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as RequestStart;
    const work: RequestContext = { requestId: requestIdOf(String(request.headers['x-request-id'] ?? '')) };
    // From here on everybody reads the same id: the proxy, the pages, and Next's hook for errors.
    request.headers['x-request-id'] = work.requestId;
    enterContext(work);
    const started = performance.now();
    response.once('close', () =>
      runWithContext(work, () => ended(request, response, performance.now() - started)),
    );
  });
}

function ended({ method = 'GET', url = '/' }: IncomingMessage, response: ServerResponse, durationMs: number) {
  const route = routeOf(url);
  const status = response.writableFinished ? String(response.statusCode) : 'aborted';
  instruments().requests.observe(
    { route, method: METHODS.has(method) ? method : 'other', status },
    durationMs / 1000,
  );
  if (!isProbe(route)) log().info({ route, method, status, durationMs: Math.round(durationMs) }, 'request');
}

/** Anybody may send any word as a method, and each one would be a series of its own. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** What Node publishes on the channel (nodejs.org, Diagnostics Channel, HTTP). */
interface RequestStart {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}
