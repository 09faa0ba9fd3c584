import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Which instance a request went to. */
interface Served {
  readonly method: string;
  readonly path: string;
  readonly instance: number;
}

/** A load balancer without stickiness: each request but those for the build's own files goes to the next instance. */
export interface RoundRobin {
  readonly served: readonly Served[];
  /** Sends everything to one instance; `undefined`: to each in turn again. */
  only(instance: number | undefined): void;
  close(): Promise<void>;
}

/** Listens on `port` and serves from the instances on `ports`. */
export async function startRoundRobin(port: number, ports: readonly number[]): Promise<RoundRobin> {
  const served: Served[] = [];
  let pinned: number | undefined;
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const isPage = !path.startsWith('/_next/');
    const instance = pinned ?? turn % ports.length;
    if (isPage) {
      turn += 1;
      served.push({ method: incoming.method ?? '', path, instance });
    }
    forward(ports[instance] ?? 0, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    served,
    only: (instance) => (pinned = instance),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url: path, headers } = incoming;
  const onward = httpRequest({ host: 'localhost', port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.once('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  incoming.pipe(onward);
}
