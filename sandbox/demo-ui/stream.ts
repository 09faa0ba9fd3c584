import type Koa from 'koa';
import { journeyName } from './traffic/correlate.ts';
import type { TrafficLog, TrafficEvent } from './traffic/traffic-log.ts';
import { stepRow } from './step-view.ts';
import type { Language } from './texts/language.ts';

/** Proxies and browsers give up a connection on which nothing passes; a comment now and then keeps it. */
const HEARTBEAT_MS = 15_000;

/**
 * Streams the wire as server-sent events: what came after `Last-Event-ID` (or the query's `after`, which is what the page
 * shows already), and then everything that happens, of one journey when `journey` names it.
 */
export function streamTraffic(ctx: Koa.Context, traffic: TrafficLog, language: Language): void {
  const { searchParams } = ctx.URL;
  const journey = searchParams.get('journey') ?? '';
  const known = Number(ctx.get('last-event-id') || searchParams.get('after') || 0);
  const stream = ctx.res;
  const send = (event: TrafficEvent) => {
    const isWanted = event.type === 'clear' || journey === '' || event.step.journeys.includes(journey);
    if (isWanted) stream.write(written(event, language));
  };

  // Written to the connection itself: Koa takes a body that never ends for one that was broken off.
  ctx.respond = false;
  stream.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
  stream.write(': connected\n\n');
  for (const event of traffic.since(Number.isSafeInteger(known) ? known : 0)) send(event);
  const stop = traffic.listen(send);
  const heartbeat = setInterval(() => stream.write(':\n\n'), HEARTBEAT_MS);
  stream.once('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}

function written(event: TrafficEvent, language: Language): string {
  const data =
    event.type === 'clear'
      ? {}
      : {
          seq: event.step.exchange.seq,
          row: stepRow(event.step, language).text,
          journeys: event.step.journeys.map((id) => ({ id, name: journeyName(id) })),
        };
  return `event: ${event.type}\nid: ${event.revision}\ndata: ${JSON.stringify(data)}\n\n`;
}
