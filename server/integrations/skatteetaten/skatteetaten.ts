import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from '#lib/pilot/operations.ts';
import { config } from '#server/platform/config/config.ts';
import { passingDatabase } from '#server/platform/db/client.ts';
import { instruments } from '#server/platform/observability/instruments.ts';
import { createSkatteetatenClient, type SkatteetatenClient } from './client.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import { createSemaphore } from '#server/platform/limiter/semaphore.ts';

/** Milliseconds until the permits of an instance that crashed are free. */
const LEASE_MS = 15_000;
/** Longest pause before an instance asks for permits again, milliseconds. It is random, so that all have the same chance. */
const PAUSE_MS = 30;

// Next loads modules more than once; the limit on simultaneous calls must be one for the process.
const holder: typeof globalThis & { portalSkatteetaten?: SkatteetatenClient; portalLimiter?: Limiter } =
  globalThis;

/**
 * The process's one client, made from the configuration when it is first asked for. On PostgreSQL it shares the bank's
 * calls with the other instances; the embedded database serves one process, which then is the only one.
 */
export const skatteetatenClient = (): SkatteetatenClient => (holder.portalSkatteetaten ??= create());

function create(): SkatteetatenClient {
  const { skatteetaten, upstream } = config();
  return createSkatteetatenClient({ config: skatteetaten, upstream, limiter: skatteetatenLimiter() });
}

/** The process's one limiter, for every call to Skatteetaten: the bank's limit counts them all. */
export const skatteetatenLimiter = (): Limiter => (holder.portalLimiter ??= createLimiter());

/** The queue at `now`. */
export async function queueNow(now: Date): Promise<Queue> {
  const limiter = skatteetatenLimiter();
  const { queued, longestWaitMs, rejected } = limiter.stats();
  const { inFlight, free } = await limiter.usage();
  return {
    limit: config().upstream.concurrency,
    inFlight,
    free,
    waiting: queued,
    refused: rejected,
    longestWaitSeconds: Math.round(longestWaitMs / 1000),
    since: new Date(now.getTime() - process.uptime() * 1000),
  };
}

/** Calls that background work leaves to people. */
const RESERVED = 2;

/**
 * Whether a background call may start now: only while two more could. The whole bank's calls count. A bank that allows fewer than
 * three calls at once reserves what it can.
 */
export async function othersLeaveRoom(): Promise<boolean> {
  const { concurrency } = config().upstream;
  return (await skatteetatenLimiter().available()) > Math.min(RESERVED, concurrency - 1);
}

function createLimiter(): Limiter {
  const { upstream, databaseUrl } = config();
  const { concurrency } = upstream;
  const shared = {
    semaphore: createSemaphore({
      database: passingDatabase,
      upstream: 'skatteetaten',
      permits: concurrency,
      leaseMs: LEASE_MS,
    }),
    pause: () => sleep(Math.random() * PAUSE_MS),
  };
  return new Limiter({
    concurrency,
    observer: {
      started: (waitedMs) => instruments().queueWaits.observe(waitedMs / 1000),
      rejected: (reason) => instruments().queueRejections.inc({ reason }),
    },
    ...(databaseUrl === undefined ? {} : shared),
  });
}
