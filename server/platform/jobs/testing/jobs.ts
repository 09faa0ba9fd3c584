import 'server-only';
import type { Db } from '#server/platform/db/client.ts';
import { sender } from '../engine.ts';
import { QUEUES, type Payload, type QueueName } from '../queues.ts';

interface Attempts<N extends QueueName, T> {
  readonly queue: N;
  readonly attempt: (payload: Payload<N>, isLast: boolean) => Promise<T>;
  /** Whether an attempt that gave this has done the job. */
  readonly isDone: (outcome: T) => boolean;
  /** Whether an exception stands for the end of the process: then nothing more is written, and it is thrown. */
  readonly isEnd?: (error: unknown) => boolean;
}

/**
 * Takes every job that waits in a queue, also those whose time has not come, and makes one attempt at each, as a worker does. Gives what
 * came of each; `undefined` for one that threw.
 */
export async function workOff<N extends QueueName, T>(
  db: Db,
  { queue, attempt, isDone, isEnd = () => false }: Attempts<N, T>,
): Promise<readonly (T | undefined)[]> {
  const boss = await sender(db);
  const jobs = await boss.fetch<unknown>(queue, {
    batchSize: 1000,
    ignoreStartAfter: true,
    includeMetadata: true,
  });
  const outcomes: (T | undefined)[] = [];
  for (const job of jobs) {
    const payload = QUEUES[queue].payload.parse(job.data) as Payload<N>;
    const outcome = await attempt(payload, job.retryCount >= job.retryLimit).catch((error: unknown) => {
      if (isEnd(error)) throw error;
      return undefined;
    });
    if (outcome !== undefined && isDone(outcome)) await boss.complete(queue, job);
    else await boss.fail(queue, job);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** Does what the engine does with the jobs of instances that give no sign of life: they wait for another attempt. */
export async function abandonActive(db: Db, queue: QueueName): Promise<void> {
  const boss = await sender(db);
  const active = (await boss.findJobs(queue)).filter(({ state }) => state === 'active');
  if (active.length > 0) await boss.fail(queue, active);
}

/** Empties a queue, so that the next test begins with none. */
export async function clearQueue(db: Db, queue: QueueName): Promise<void> {
  await (await sender(db)).deleteAllJobs(queue);
}
