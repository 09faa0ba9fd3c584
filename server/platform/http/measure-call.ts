import 'server-only';
import { instruments } from '#server/platform/observability/instruments.ts';
import { inSpan, markFailed } from '#server/platform/observability/spans.ts';
import type { HttpResult, UpstreamRequest } from './upstream.ts';

/** Makes one call inside a span of its own, and counts it by its status, or by why there was no answer. */
export function measureCall(
  { upstream, operation, method }: UpstreamRequest,
  correlationIdOf: (answer: HttpResult) => string | undefined,
  call: () => Promise<HttpResult>,
): Promise<HttpResult> {
  const attributes = {
    'portal.upstream': upstream,
    'portal.operation': operation,
    'http.request.method': method,
  };
  return inSpan(
    `${upstream} ${operation}`,
    attributes,
    async (span) => {
      const end = instruments().upstreamCalls.startTimer({ upstream, operation });
      const answer = await call();
      end({ outcome: answer.kind === 'answer' ? answer.status : answer.reason });
      if (answer.kind === 'no-answer') markFailed(span, answer.reason);
      else span.setAttribute('http.response.status_code', answer.status);
      if (answer.kind === 'answer' && answer.status >= 500) markFailed(span, String(answer.status));
      const correlationId = correlationIdOf(answer);
      if (correlationId !== undefined) span.setAttribute('portal.correlation_id', correlationId);
      return answer;
    },
    'call',
  );
}
