import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from '#lib/pilot/operations.ts';
import type { Config } from '#server/platform/config/config.ts';
import { asyncCommitDatabase } from '#server/platform/db/client.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import { createSemaphore } from '#server/platform/limiter/semaphore.ts';
import { instruments } from '#server/platform/observability/instruments.ts';

/** Milliseconds until the permits of an instance that crashed are free. */
const LEASE_MS = 15_000;
/** Longest pause before an instance asks for permits again, milliseconds. It is random, so that all have the same chance. */
const PAUSE_MS = 30;

/**
 * The limiter of every call to Skatteetaten: the bank's limit counts them all. On PostgreSQL it shares the bank's calls with the
 * other instances; the embedded database serves one process, which then is the only one.
 */
export function createSkatteetatenLimiter({
  upstream: { concurrency },
  databaseUrl,
}: Pick<Config, 'upstream' | 'databaseUrl'>): Limiter {
  const shared = {
    semaphore: createSemaphore({
      database: asyncCommitDatabase,
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

/** The queue at `now`, for monitoring and the pilot page. */
export async function queueState(limiter: Limiter, limit: number, now: Date): Promise<Queue> {
  const { queued, longestWaitMs, rejected } = limiter.stats();
  const { inFlight, free } = await limiter.usage();
  return {
    limit,
    inFlight,
    free,
    waiting: queued,
    refused: rejected,
    longestWaitSeconds: Math.round(longestWaitMs / 1000),
    since: new Date(now.getTime() - process.uptime() * 1000),
  };
}
