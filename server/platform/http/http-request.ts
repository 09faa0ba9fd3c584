import 'server-only';
import { log } from '#server/platform/observability/log.ts';
import { withCircuitBreaker } from './resilience.ts';
import { remainingMs } from './deadline.ts';
import { failureReason } from './log-failure.ts';
import { measureCall } from './measure-call.ts';
import { recordCall } from './capture-calls.ts';
import { cancelBody, readBody } from './read-body.ts';
import type { HttpResult, UpstreamAnswer, UpstreamRequest } from './upstream.ts';

const DEFAULT_MAX_BYTES = 5_000_000;
/** An upstream's id is only logged when it looks like one. */
const CORRELATION_ID = /^[\w.:-]{1,128}$/;
/** A call that has less time than this, in milliseconds, is not begun: it would only load the upstream. */
const LEAST_TIME_MS = 50;

/**
 * Makes one call, unless the last calls of its operation all failed (circuits.ts). Otherwise as {@link httpRequestWithoutBreaker}.
 */
export async function httpRequest(request: UpstreamRequest): Promise<UpstreamAnswer> {
  const { upstream, operation, url } = request;
  if (remainingMs() < LEAST_TIME_MS) return { kind: 'no-answer', reason: 'timeout' };
  const name = { upstream, operation, host: url.host };
  const answer = await withCircuitBreaker(
    name,
    (came: HttpResult) => speaksAgainst(request, came),
    () => httpRequestWithoutBreaker(request),
  );
  return answer ?? { kind: 'no-answer', reason: 'circuit-open' };
}

/** Whether an answer, or its absence, says that the upstream is out of order: 4xx and what it always refuses do not. */
function speaksAgainst(request: UpstreamRequest, answer: HttpResult): boolean {
  if (answer.kind === 'no-answer') return ['timeout', 'network', 'certificate'].includes(answer.reason);
  return answer.status >= 500 && request.isPermanent?.(answer) !== true;
}

/**
 * Makes one call, also when others have just failed; for checks, which ask how an upstream is. A single time limit over connection, headers and body, no redirects, no cache, and a limit to the
 * body's size. Never rejects because of the network. Logs which upstream and operation, status, duration and the
 * upstream's correlation id; never address, headers or body.
 */
export async function httpRequestWithoutBreaker(request: UpstreamRequest): Promise<HttpResult> {
  const startedAt = new Date();
  const started = performance.now();
  const answer = await measureCall(
    request,
    (given) => correlationIn(request, given),
    () => exchange(request),
  );
  // Rounded down, as the time of the start is: or a call would seem to last into one that waited for its end.
  const durationMs = Math.floor(performance.now() - started);
  observe(request, answer, { startedAt, durationMs });
  const entry = {
    upstream: request.upstream,
    operation: request.operation,
    durationMs,
    ...(answer.kind === 'answer' ? { status: answer.status } : { noAnswer: answer.reason }),
    correlationId: correlationIn(request, answer),
  };
  if (isInOrder(request, answer)) log().info(entry, 'upstream call');
  else log().warn(entry, 'upstream call failed');
  return answer;
}

const isInOrder = (request: UpstreamRequest, answer: UpstreamAnswer): boolean =>
  answer.kind === 'answer' && (answer.status < 400 || request.isExpected?.(answer) === true);

/** The id by which the upstream's support finds this exchange, when it gave a plausible one. */
export function correlationIdOf(headers: Headers): string | undefined {
  const id = headers.get('korrelasjonsid') ?? headers.get('x-correlation-id') ?? undefined;
  return id !== undefined && CORRELATION_ID.test(id) ? id : undefined;
}

function observe(
  request: UpstreamRequest,
  answer: UpstreamAnswer,
  time: { readonly startedAt: Date; readonly durationMs: number },
): void {
  const correlationId = correlationIn(request, answer);
  recordCall({
    upstream: request.upstream,
    operation: request.operation,
    ...time,
    outcome: answer.kind === 'answer' ? answer.status : answer.reason,
    ...(correlationId === undefined ? {} : { correlationId }),
  });
}

/** The upstream's id of the exchange, or the one that was sent. */
function correlationIn({ headers }: UpstreamRequest, answer: UpstreamAnswer): string | undefined {
  const answered = answer.kind === 'answer' ? correlationIdOf(answer.headers) : undefined;
  return answered ?? headers?.['korrelasjonsid'];
}

async function exchange(request: UpstreamRequest): Promise<HttpResult> {
  const signal = AbortSignal.timeout(Math.ceil(Math.min(request.timeoutMs, remainingMs())));
  // Made outside the try: a header that cannot be sent is a bug, not a network failure.
  const headers = new Headers(request.headers);
  try {
    // Never by way of a Request of our own: fetch copies it, nothing holds it then, and collected it takes the time limit
    // with it (nodejs/undici#4068).
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      body: request.body ?? null,
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    if (response.status >= 300 && response.status < 400) {
      cancelBody(response);
      return { kind: 'no-answer', reason: 'redirect' };
    }
    const body = await readBody(response, request.maxBytes ?? DEFAULT_MAX_BYTES);
    if (body === undefined) return { kind: 'no-answer', reason: 'too-large' };
    return { kind: 'answer', status: response.status, headers: response.headers, body };
  } catch (error) {
    // fetch and the body's stream reject when the time is up, or when the connection could not be made or broke.
    return { kind: 'no-answer', reason: signal.aborted ? 'timeout' : failureReason(error) };
  }
}
