import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, type Server as TlsServer, type TLSSocket } from 'node:tls';
import type { ProxyCertificates } from './certificates.ts';

const HOST = '127.0.0.1';

/**
 * A TLS address in front of one of the sandbox's plain ones, for what no system can do to its own connections: be away
 * altogether, or show a certificate whose time is over. The address stays the same throughout.
 */
export interface TlsProxy {
  readonly port: number;
  /** Where it leads; nowhere before that. */
  leadTo(port: number): void;
  /** Refuses connections, and breaks those that are open. */
  shut(): Promise<void>;
  showExpired(): void;
  /** As it was at first; connections are left alone when it already is. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** A door to a system that speaks HTTP; it tells the system that it was called by https. */
export function openTlsProxy(certificates: ProxyCertificates): Promise<TlsProxy> {
  let target = 0;
  const server = createHttpsServer(certificates.valid, (request, response) =>
    forward(request, response, target),
  );
  return openDoor(server, certificates, (port) => (target = port));
}

/** A door to a system with a protocol of its own, which is passed on byte for byte. */
export function openByteProxy(certificates: ProxyCertificates): Promise<TlsProxy> {
  let target = 0;
  const server = createTlsServer(certificates.valid, (near) => {
    const far = connect(target, HOST);
    passOn(near, far);
    passOn(far, near);
  });
  return openDoor(server, certificates, (port) => (target = port));
}

async function openDoor(
  server: TlsServer,
  { valid, expired }: ProxyCertificates,
  leadTo: (port: number) => void,
): Promise<TlsProxy> {
  let isExpired = false;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Clients that do not trust a certificate break off; that is what they are tried for.
  server.on('tlsClientError', (_error: Error, socket: TLSSocket) => socket.destroy());
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, HOST, () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      breakAll();
    });
  return {
    port,
    leadTo,
    shut,
    showExpired() {
      isExpired = true;
      server.setSecureContext(expired);
      breakAll();
    },
    async restore() {
      if (isExpired) {
        server.setSecureContext(valid);
        breakAll();
      }
      isExpired = false;
      if (!server.listening) await listen(port);
    },
    close: async () => {
      if (server.listening) await shut();
    },
  };
}

function forward(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url: path, headers } = request;
  const options = { host: HOST, port, method, path, headers: { ...headers, 'x-forwarded-proto': 'https' } };
  const onward = httpRequest(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  onward.once('error', () => response.destroy());
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

function passOn(from: Socket, to: Socket): void {
  from.pipe(to);
  from.once('error', () => to.destroy());
  from.once('close', () => to.destroy());
}
