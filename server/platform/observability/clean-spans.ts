import 'server-only';
import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { routeOf } from '#lib/core/http/routes.ts';
import { PORTAL } from './spans.ts';

/** Attributes of Next's spans that may leave: none of them can hold user input. */
const KEPT: ReadonlySet<string> = new Set([
  'http.method',
  'http.status_code',
  'next.span_type',
  'portal.request_id',
  'portal.session',
]);
/** Next's span for each fetch repeats the portal's own, with the address in its name. */
const DROPPED: ReadonlySet<unknown> = new Set(['AppRender.fetch']);
const REQUEST = 'BaseServer.handleRequest';

/**
 * Lets `exporter` see only what is safe: the portal's own spans as they are, and Next's without paths, queries, addresses
 * and error texts, since those may hold organisation numbers, keys and identity numbers. What is not known is left out.
 */
export const cleanSpans = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.filter(isWanted).map(clean), done),
  shutdown: () => exporter.shutdown(),
  forceFlush: async () => exporter.forceFlush?.(),
});

const typeOf = (span: ReadableSpan): unknown => span.attributes['next.span_type'];

const isWanted = (span: ReadableSpan): boolean => !DROPPED.has(typeOf(span));

function clean(span: ReadableSpan): ReadableSpan {
  const isOurs = span.instrumentationScope.name === PORTAL;
  const route = typeOf(span) === REQUEST ? routeOf(String(span.attributes['http.target'])) : undefined;
  return {
    name: isOurs ? span.name : nameOf(span, route),
    attributes: isOurs ? span.attributes : keptOf(span.attributes, route),
    status: { code: span.status.code },
    events: [],
    droppedEventsCount: span.droppedEventsCount + span.events.length,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext === undefined ? {} : { parentSpanContext: span.parentSpanContext }),
    kind: span.kind,
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    links: span.links,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

function nameOf(span: ReadableSpan, route: string | undefined): string {
  if (route !== undefined) return `${String(span.attributes['http.method'])} ${route}`;
  const type = typeOf(span);
  return typeof type === 'string' ? type : 'unknown';
}

function keptOf(attributes: Attributes, route: string | undefined): Attributes {
  const kept = Object.entries(attributes).filter(([name]) => KEPT.has(name));
  return { ...Object.fromEntries(kept), ...(route === undefined ? {} : { 'http.route': route }) };
}
