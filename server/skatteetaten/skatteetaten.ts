import 'server-only';
import type { Queue } from '#lib/operations/operations.ts';
import { config } from '#server/config/config.ts';
import { passingDatabase } from '#server/db/client.ts';
import { instruments } from '#server/telemetry/instruments.ts';
import { createSkatteetatenClient, type SkatteetatenClient } from './client.ts';
import { createGate, type Gate, HOLD_MS } from './gate.ts';
import { createSlots } from './slots.ts';

/** Longest wait before a retry, with room for the rest of the work between calls; milliseconds. */
const BETWEEN_CALLS_MS = 2_500;

// Next loads modules more than once; the limit on simultaneous calls must be one for the process.
const holder: typeof globalThis & { portalSkatteetaten?: SkatteetatenClient; portalGate?: Gate } = globalThis;

/**
 * The process's one client, made from the configuration when it is first asked for. On PostgreSQL it shares the bank's
 * calls with the other instances; the embedded database serves one process, which then is the only one.
 */
export const skatteetatenClient = (): SkatteetatenClient => (holder.portalSkatteetaten ??= create());

function create(): SkatteetatenClient {
  const { skatteetaten, upstream } = config();
  return createSkatteetatenClient({ config: skatteetaten, upstream, gate: skatteetatenGate() });
}

/** The process's one way to Skatteetaten, for whatever else calls it: the bank's limit counts every call. */
export const skatteetatenGate = (): Gate => (holder.portalGate ??= newGate());

/** The queue as it is at `now`. */
export async function queueNow(now: Date): Promise<Queue> {
  const gate = skatteetatenGate();
  const { waiting, longestWaitMs, refused } = gate.load();
  return {
    ...(await gate.bank()),
    ...{ waiting, refused },
    limit: config().upstream.concurrency,
    longestWaitSeconds: Math.round(longestWaitMs / 1000),
    since: new Date(now.getTime() - process.uptime() * 1000),
  };
}

/** Calls that those that can wait leave to others. */
const KEPT_FREE = 2;

/**
 * Whether a call that can wait may start at this moment: only while two more could, so that whoever is awake goes first.
 * The whole bank's calls count. A bank that allows fewer than three calls at once keeps free what it can.
 */
export async function othersLeaveRoom(): Promise<boolean> {
  const { concurrency } = config().upstream;
  return (await skatteetatenGate().room()) > Math.min(KEPT_FREE, concurrency - 1);
}

function newGate(): Gate {
  const { upstream, databaseUrl } = config();
  const { concurrency, timeoutMs, retries } = upstream;
  const shared = {
    database: passingDatabase,
    upstream: 'skatteetaten',
    count: concurrency,
    leaseMs: HOLD_MS + (timeoutMs + BETWEEN_CALLS_MS) * (retries + 1),
  };
  return createGate({
    concurrency,
    observer: {
      entered: (waitedMs) => instruments().gateWaits.observe(waitedMs / 1000),
      refused: (reason) => instruments().gateRefusals.inc({ reason }),
    },
    ...(databaseUrl === undefined ? {} : { slots: createSlots(shared) }),
  });
}
