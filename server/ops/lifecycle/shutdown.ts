import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#server/platform/observability/log.ts';

/** What the process has to end besides its requests, and how long it may take. */
interface Ending {
  /** Milliseconds during which new requests are still served, so that load balancers notice first (`isShuttingDown`). */
  readonly delayMs: number;
  /** Resolves when the background jobs under way have finished their step. */
  readonly stopBackground: () => Promise<void>;
  /** Called when nothing needs the database any more. */
  readonly closeDatabase: () => Promise<void>;
  /** Called last: sends the spans that are left. */
  readonly endTracing: () => Promise<void>;
}

/** Longer than a page may take with every retry, shorter than what container platforms are told to wait. */
const DEADLINE_MS = 25_000;

const state = () => singleton('shutdown', () => ({ isShuttingDown: false }));

/** Whether the process has been told to end; load balancers should send requests elsewhere. */
export const isShuttingDown = (): boolean => state().isShuttingDown;

/**
 * Ends the process in order when it is told to (SIGTERM, SIGINT): requests under way are answered, background jobs
 * finish their step, the database is closed, and the exit code is 0; 1 when that took longer than 25 seconds. A second
 * signal ends it at once.
 */
export function gracefulShutdown(ending: Ending): void {
  const traffic = watchTraffic();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Next's own handlers end the process as soon as no request is under way, jobs and database open or not.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (isShuttingDown()) process.exit(1);
      state().isShuttingDown = true;
      log().info({ signal }, 'the portal is stopping');
      void stop(ending, traffic).then((inOrder) => process.exit(inOrder ? 0 : 1));
    });
  }
}

async function stop(ending: Ending, traffic: Traffic): Promise<boolean> {
  const deadline = wait(ending.delayMs + DEADLINE_MS, false);
  const inOrder = await Promise.race([stopAll(ending, traffic), deadline]);
  if (inOrder) log().info('the portal has stopped');
  else log().warn({ requests: traffic.underWay.size }, 'the portal stops with work under way');
  return inOrder;
}

async function stopAll(
  { delayMs, stopBackground, closeDatabase, endTracing }: Ending,
  traffic: Traffic,
): Promise<boolean> {
  try {
    await Promise.all([wait(delayMs).then(() => traffic.end()), stopBackground()]);
    await closeDatabase();
    await endTracing();
    return true;
  } catch (error) {
    log().error({ err: error }, 'the portal could not stop in order');
    return false;
  }
}

interface Traffic {
  readonly underWay: ReadonlySet<ServerResponse>;
  /** Takes no more connections, and resolves when every request under way has its answer. */
  readonly end: () => Promise<void>;
}

/** Sees the process's HTTP requests through Node's own channel, since Next does not hand out its server. */
function watchTraffic(): Traffic {
  const servers = new Set<Server>();
  const underWay = new Set<ServerResponse>();
  let noneLeft: (() => void) | undefined;
  subscribe('http.server.request.start', (message) => {
    const { response, server } = message as RequestStart;
    servers.add(server);
    underWay.add(response);
    // A load balancer that keeps its connection would go on sending requests over it.
    if (isShuttingDown()) response.setHeader('connection', 'close');
    response.once('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) noneLeft?.();
    });
  });
  return {
    underWay,
    async end() {
      for (const server of servers) server.close();
      if (underWay.size > 0) await new Promise<void>((resolve) => (noneLeft = resolve));
    },
  };
}

/** What Node publishes on the channel (nodejs.org, Diagnostics Channel, HTTP). */
interface RequestStart {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly server: Server;
}
