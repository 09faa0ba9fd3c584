import { createServer, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** A request and its whole answer, as they passed. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Where browsers are told to report what a page tried against its security policy. */
const REPORTS = '/relay/policy-reports';

/** A stretch of every page that comes slowly: in so many bytes at a time, the next when those before have been drawn. */
export interface SlowStretch {
  readonly from: string;
  readonly to: string;
  readonly bytes: number;
  readonly drawn: () => Promise<void>;
}

/** What a relay does besides passing things on. */
export interface RelayOptions {
  /** The portal's port for a request. */
  readonly portFor: (request: { readonly method: string; readonly path: string }) => number;
  /** Told of every answer once it has passed whole. */
  readonly passed?: (exchange: Passed) => void;
  /** Told of every report that a browser makes of a page. */
  readonly violated?: (report: string) => void;
  readonly slow?: SlowStretch;
}

/**
 * Stands between browsers and the portal, changes nothing that either can tell, and sees every byte. Answers come
 * uncompressed, so that they can be read, and the security policy of pages gets an address for reports.
 */
export async function startRelay(
  port: number,
  options: RelayOptions,
): Promise<{ readonly close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === REPORTS) void takeReport(incoming, outgoing, options);
    else passOn(incoming, outgoing, options);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { portFor, passed, slow }: RelayOptions,
): void {
  const { method = '', url: path = '/', headers } = incoming;
  const onward = httpRequest({
    ...{ host: 'localhost', port: portFor({ method, path }), method, path },
    headers: { ...headers, 'accept-encoding': 'identity' },
    // A connection for each, so that none is closed from the other end while a request is on its way.
    agent: false,
  });
  onward.once('response', (answer) => {
    const status = answer.statusCode ?? 502;
    outgoing.writeHead(status, { ...answer.headers, ...reporting(answer.headers) });
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.once('end', () =>
      passed?.({ method, path, status, headers: answer.headers, body: Buffer.concat(parts) }),
    );
    const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
    if (slow === undefined || !isPage) answer.pipe(outgoing);
    else pipeline(answer, (parts) => slowly(parts, slow), outgoing).catch(() => outgoing.destroy());
  });
  onward.once('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  // A browser that goes away takes its request along.
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}

async function* slowly(
  parts: AsyncIterable<Buffer>,
  { from, to, bytes, drawn }: SlowStretch,
): AsyncGenerator<Buffer> {
  let held: Buffer | undefined = Buffer.alloc(0);
  for await (const part of parts) {
    if (held === undefined) {
      yield part;
      continue;
    }
    held = Buffer.concat([held, part]);
    const [begin, end] = [held.indexOf(from), held.indexOf(to)];
    if (begin < 0 || end < 0) continue;
    yield held.subarray(0, begin);
    for (let at = begin; at < end; at += bytes) {
      yield held.subarray(at, Math.min(at + bytes, end));
      await drawn();
    }
    yield held.subarray(end);
    held = undefined;
  }
  if (held !== undefined) yield held;
}

function reporting(headers: IncomingHttpHeaders): Record<string, string> {
  const { 'content-security-policy': policy } = headers;
  // A header that comes twice is a list; the portal sends one.
  return typeof policy === 'string' ? { 'content-security-policy': `${policy}; report-uri ${REPORTS}` } : {};
}

async function takeReport(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { violated }: RelayOptions,
): Promise<void> {
  violated?.((await buffer(incoming)).toString());
  outgoing.writeHead(204).end();
}
