import 'server-only';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type Span } from '@opentelemetry/sdk-trace';
import { cleanSpans } from './clean-spans.ts';
import { getContext } from './request-context.ts';

/**
 * Sends spans to the OpenTelemetry collector at `endpoint`, below which `v1/traces` lies (OTLP over HTTP, JSON). Load this
 * file only when there is one. No propagator is registered: what a browser says of traces is not believed, and other systems
 * are told nothing of ours. A collector that does not answer costs spans and nothing else. Gives what sends the last of them.
 */
export function startTracing(endpoint: string, environment: string): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', withSlash(endpoint)).href });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'krav-og-betalinger-portal',
      'deployment.environment.name': environment,
    }),
    spanProcessors: [new NamingProcessor({ exporter: cleanSpans(exporter) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    trace.disable();
    context.disable();
    await provider.shutdown();
  };
}

/** Says in each span for which request and session it is, as the log does. */
class NamingProcessor extends BatchSpanProcessor {
  override onStart(span: Span): void {
    const { requestId, session, job, run } = getContext() ?? {};
    const named = { request_id: requestId, session, job, run };
    for (const [name, value] of Object.entries(named))
      if (value !== undefined) span.setAttribute(`portal.${name}`, value);
  }
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);
