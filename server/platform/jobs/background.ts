import 'server-only';
import type { Config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { deadLetters as lettersIn, runAgain as putBack } from './dead-letters.ts';
import type { DeadLetter } from './dead-letters.ts';
import { jobStates as statesOf } from './job-states.ts';
import type { JobState } from './job-states.ts';
import { jobs } from '#server/jobs.ts';
import { startWorkers } from './workers.ts';
import type { Workers } from './workers.ts';

/** How long jobs under way may take to finish their step when the process stops; shorter than the stop's own deadline. */
const STOP_MS = 20_000;

// The workers of this process, however often modules are loaded.
const holder: typeof globalThis & { portalWorkers?: Promise<Workers> } = globalThis;

/** Starts the background jobs of this process. @throws Error when the job queue's schema is not this version's. */
export async function startBackground(settings: Pick<Config, 'background' | 'environment'>): Promise<void> {
  holder.portalWorkers ??= database().then((db) =>
    startWorkers({ db, clock: () => new Date() }, jobs(settings)),
  );
  await holder.portalWorkers;
}

/** Starts no more jobs, and resolves when those under way have finished their step. */
export async function stopBackground(): Promise<void> {
  const workers = await holder.portalWorkers;
  await workers?.stop(STOP_MS);
}

/** How the background jobs have gone, over all instances. */
export const jobStates = async (): Promise<readonly JobState[]> => statesOf(await database());

/** The jobs whose last retry failed. */
export const deadLetters = async (): Promise<readonly DeadLetter[]> => lettersIn(await database());

/** Puts a job whose last retry failed back into its queue, audited; false when it is there no more. */
export const runAgain = async (id: string, staffEmail: string, now: Date): Promise<boolean> =>
  putBack(await database(), id, staffEmail, now);
