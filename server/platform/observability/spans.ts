import 'server-only';
import { SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';

export type { Span };

/**
 * Runs `work` inside a span named `name`; costs next to nothing while tracing is off. Names and attributes are the code's
 * own words: never an address, an identity number or a token. A failure leaves its class in the span, never its text.
 * @param kind `call` when the work is one call to another system.
 */
export function inSpan<T>(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean>>,
  work: (span: Span) => Promise<T>,
  kind: 'step' | 'call' = 'step',
): Promise<T> {
  const options = {
    attributes: { ...attributes },
    kind: kind === 'call' ? SpanKind.CLIENT : SpanKind.INTERNAL,
  };
  return trace.getTracer(PORTAL).startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Marks a span's work as failed, though it did not throw. */
export function markFailed(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Whose spans these are; those of others are cleaned before they leave (`clean-spans.ts`). */
export const PORTAL = 'portal';
