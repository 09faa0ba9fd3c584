import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import type { Config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import {
  deadLetters as lettersIn,
  runAgain as putBack,
  type DeadLetter,
} from '#server/platform/jobs/dead-letters.ts';
import { jobStates as statesOf, type JobState } from '#server/platform/jobs/job-states.ts';
import { jobs } from '#server/jobs.ts';
import { startWorkers, type Workers } from '#server/platform/jobs/workers.ts';

/** How long jobs under way may take to finish their step when the process stops; shorter than the stop's own deadline. */
const STOP_MS = 20_000;

const slot = () =>
  singleton('workers', (): { workers: Promise<Workers> | undefined } => ({ workers: undefined }));

/** Starts the background jobs of this process. @throws Error when the job queue's schema is not this version's. */
export async function startBackground(settings: Pick<Config, 'background' | 'environment'>): Promise<void> {
  slot().workers ??= database().then((db) => startWorkers({ db, clock: () => new Date() }, jobs(settings)));
  await slot().workers;
}

/** Starts no more jobs, and resolves when those under way have finished their step. */
export async function stopBackground(): Promise<void> {
  const workers = await slot().workers;
  await workers?.stop(STOP_MS);
}

/** How the background jobs have gone, over all instances. */
export const jobStates = async (): Promise<readonly JobState[]> => statesOf(await database());

/** The jobs whose last retry failed. */
export const deadLetters = async (): Promise<readonly DeadLetter[]> => lettersIn(await database());

/** Puts a job whose last retry failed back into its queue, audited; false when it is there no more. */
export const runAgain = async (id: string, staffEmail: string, now: Date): Promise<boolean> =>
  putBack(await database(), id, staffEmail, now);
