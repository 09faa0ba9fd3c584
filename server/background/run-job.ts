import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '#server/db/client.ts';
import { log } from '#server/log/log.ts';
import { inSpan } from '#server/telemetry/spans.ts';
import { asWork } from '#server/telemetry/work-context.ts';
import type { BackgroundJob } from './job.ts';
import { renewLease, returnLease, takeLease } from './lease.ts';
import type { Lease } from './lease.ts';

/** What running jobs takes. */
export interface RunSettings {
  readonly database: () => Promise<Db>;
  readonly clock: () => Date;
  /** Milliseconds after which a run without a sign of life is taken to be dead; signs come three times as often. */
  readonly leaseMs: number;
}

export interface RunOptions {
  /** The process is stopping. */
  readonly signal?: AbortSignal;
  /** Also when the job is not due yet. */
  readonly early?: boolean;
}

/**
 * Runs a job once, unless another run of it is under way anywhere or it is not due: then `skipped`. Never rejects for what
 * the job does; rejects when the database cannot be reached.
 */
export async function runJob(
  settings: RunSettings,
  job: BackgroundJob,
  { signal, early = false }: RunOptions = {},
): Promise<'succeeded' | 'failed' | 'skipped'> {
  const db = await settings.database();
  const lease: Lease = { job: job.name, holder: randomUUID(), leaseMs: settings.leaseMs };
  if (!(await takeLease(db, lease, early))) return 'skipped';
  const lost = new AbortController();
  const signs = setInterval(() => void keep(db, lease, lost), settings.leaseMs / 3);
  const begun = performance.now();
  const stop = signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]);
  const succeeded = await asWork({ job: job.name, run: lease.holder }, () =>
    inSpan(`job ${job.name}`, {}, () => attempt(job, settings.clock(), stop)),
  );
  clearInterval(signs);
  const againMs = stop.aborted ? 0 : job.everySeconds * 1000;
  await returnLease(db, lease, { succeeded, tookMs: performance.now() - begun, againMs });
  return succeeded ? 'succeeded' : 'failed';
}

async function attempt(job: BackgroundJob, now: Date, signal: AbortSignal): Promise<boolean> {
  try {
    return await job.run({ now, signal });
  } catch (error) {
    log().error({ err: error }, 'a background job failed');
    return false;
  }
}

/** A sign of life. One that cannot be given is tried again at the next; a job that is another's stops. */
async function keep(db: Db, lease: Lease, lost: AbortController): Promise<void> {
  try {
    if (!(await renewLease(db, lease))) lost.abort();
  } catch (error) {
    log().warn({ err: error, job: lease.job }, 'a background job could not give a sign of life');
  }
}
