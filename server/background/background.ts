import 'server-only';
import type { Config } from '#server/config/config.ts';
import { database } from '#server/db/client.ts';
import { jobs } from './jobs.ts';
import { jobStates as statesOf } from './job-states.ts';
import type { JobState } from './job-states.ts';
import { startScheduler } from './scheduler.ts';
import type { Scheduler } from './scheduler.ts';

/** A run without a sign of life for so long is dead; another instance may then take the job. */
const LEASE_MS = 60_000;

// One scheduler per process, however often modules are loaded.
const holder: typeof globalThis & { portalScheduler?: Scheduler } = globalThis;

/** Starts the background jobs of this process. */
export function startBackground(settings: Pick<Config, 'background' | 'environment'>): void {
  const run = { database, clock: () => new Date(), leaseMs: LEASE_MS };
  holder.portalScheduler ??= startScheduler(run, jobs(settings));
}

/** Starts no more jobs, and resolves when those under way have finished their step and handed back their leases. */
export async function stopBackground(): Promise<void> {
  await holder.portalScheduler?.stop();
}

/**
 * Runs a job of this process soon, since somebody waits for what it does. Nothing is lost when that cannot be: the job comes
 * at its time anyway.
 */
export const wakeJob = (name: 'invitations' | 'integration-test'): void => holder.portalScheduler?.wake(name);

/** How the background jobs have gone, over all instances. */
export const jobStates = async (): Promise<JobState[]> => statesOf(await database());
