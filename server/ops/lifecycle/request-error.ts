import 'server-only';
import { log } from '#server/platform/observability/log.ts';
import { isUnreadAction } from '#server/platform/observability/request-context.ts';

/** What Next knows of a request that failed with a bug. */
export interface FailedRequest {
  /** The route's pattern, which unlike the path holds no organisation number. */
  readonly route: string;
  readonly kind: string;
  readonly requestId: string | undefined;
}

/** Logs an unexpected error with the digest that the error page shows, so that support can find the one by the other. */
export function logRequestError(error: unknown, { route, kind, requestId }: FailedRequest): void {
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined;
  // An action's arguments that cannot be decoded: what was sent is at fault (harden-server.ts answers 400).
  if (isUnreadAction()) log().warn({ digest, route, kind, requestId }, 'a form could not be read');
  else log().error({ err: error, digest, route, kind, requestId }, 'a request failed');
}
