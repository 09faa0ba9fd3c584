import 'server-only';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  getContext,
  isUnreadAction,
  noteUnreadAction,
} from '#server/platform/observability/request-context.ts';

/** Milliseconds for the head of a request, and for the whole of it; a client that sends a byte at a time is cut off. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const MAX_CONNECTIONS = 2_000;
/** Node's channel (nodejs.org, Diagnostics Channel, NET). */
const NEW_CONNECTION = 'net.server.socket';
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/**
 * Bounds the HTTP server that Next makes, which it hands out to no one: its time limits, its connections, upgrades to other
 * protocols, and methods that Next cannot make a request of. Node publishes each new connection with its server, before anything is
 * read from it; the first one hardens the server. Call once per process. Gives what ends this for servers that come later.
 */
export function hardenServer(): () => void {
  const hardened = new WeakSet<Server>();
  const hardenNew = (message: unknown): void => {
    const { server } = (message as { readonly socket: Socket & { readonly server?: unknown } }).socket;
    if (!isServer(server) || hardened.has(server)) return;
    hardened.add(server);
    harden(server);
  };
  subscribe(NEW_CONNECTION, hardenNew);
  return () => void unsubscribe(NEW_CONNECTION, hardenNew);
}

/** A server for HTTP, which alone has this limit; its class is not imported, since only one module may speak to other systems. */
const isServer = (value: unknown): value is Server =>
  typeof value === 'object' && value !== null && 'headersTimeout' in value;

function harden(server: Server): void {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.maxConnections = MAX_CONNECTIONS;
  // The portal has no other protocol. Next would leave the socket open for a server of its own, for ever and without a time limit.
  server.removeAllListeners('upgrade');
  server.on('upgrade', (_request: IncomingMessage, socket: Socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
      socket.destroy(),
    );
  });
  const handlers = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (METHODS.has(request.method ?? '')) {
      logSentBytes(request, response);
      for (const handler of handlers) handler(request, response);
    } else {
      response.writeHead(405, { allow: 'GET, HEAD, POST', 'cache-control': 'no-store' }).end();
    }
  });
}

/**
 * Answers 400, and not 500, to a form whose arguments Next cannot decode: it failed before any of the portal's actions was reached,
 * so what was sent is at fault. Next has no hook between the two.
 */
function logSentBytes(request: IncomingMessage, response: ServerResponse): void {
  if (!isForAction(request)) return;
  noteUnreadAction();
  const work = getContext();
  const writeHead: (...given: never[]) => ServerResponse = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: never[]) =>
    writeHead(...([status === 500 && isUnreadAction(work) ? 400 : status, ...rest] as never[]));
}

/** What Next takes for the call of a server action; routes below `/api/` have none. */
const isForAction = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  !url.startsWith('/api/') &&
  (headers['next-action'] !== undefined ||
    headers['content-type']?.startsWith('multipart/form-data') === true);
