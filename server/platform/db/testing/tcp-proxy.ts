import 'server-only';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What the way to PostgreSQL does to what is sent over it. */
type Behaviour = 'pass' | 'reset' | 'hang' | 'slow' | 'malformed' | 'truncated';

/** An address in front of a PostgreSQL that is not ours to stop: as the portal sees it, it can be. */
export interface TcpProxy {
  /** The database's address, by way of the door. */
  readonly url: string;
  /** From now on, for connections that are open too. */
  behave(behaviour: Behaviour): void;
  /** Refuses connections and breaks those that are open. */
  shut(): Promise<void>;
  /** As it was at first; connections that met anything else are broken. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Milliseconds between two bytes of an answer that comes slowly. */
const BYTE_MS = 50;

/** Opens a door in front of the server of `databaseUrl`. */
export async function openTcpProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = 'pass';
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.once('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.on('data', (bytes) => (behaviour === 'reset' ? near.resetAndDestroy() : far.write(bytes)));
    far.on('data', (bytes) => void answer(near, bytes, behaviour));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, HOST, () => resolve()));
  await listen(0);
  const url = new URL(databaseUrl);
  url.hostname = HOST;
  url.port = String((server.address() as AddressInfo).port);
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      breakAll();
    });
  return {
    url: url.href,
    shut,
    behave: (wanted) => (behaviour = wanted),
    async restore() {
      if (behaviour !== 'pass') breakAll();
      behaviour = 'pass';
      if (!server.listening) await listen(Number(url.port));
    },
    close: async () => {
      if (server.listening) await shut();
    },
  };
}

async function answer(near: Socket, bytes: Buffer, behaviour: Behaviour): Promise<void> {
  if (behaviour === 'pass') near.write(bytes);
  else if (behaviour === 'malformed') near.write('HTTP/1.1 200 OK\r\n\r\n');
  else if (behaviour === 'truncated') near.end(bytes.subarray(0, bytes.length / 2));
  else if (behaviour === 'slow') {
    for (const byte of bytes) {
      if (near.destroyed) return;
      near.write(Buffer.of(byte));
      await wait(BYTE_MS);
    }
  }
}
