import 'server-only';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { startEngine } from './engine.ts';
import { log } from '#server/platform/observability/log.ts';
import type { BackgroundJob } from './job.ts';
import { runBatch, type WorkSettings } from './run-batch.ts';

/** What works on the queues until stopped. */
export interface Workers {
  /** Starts no more jobs, tells those under way to finish, and resolves when they have or the time is up. */
  stop(timeoutMs: number): Promise<void>;
}

/** Seconds between two looks for added jobs, for which a person may wait. */
const POLL_SECONDS = 1;
/** And for jobs that repeat: this process wakes the worker when it adds one, so only retries and fallen instances need it. */
const POLL_REPEATING_SECONDS = 10;
/** Attempts to add a repeating job in each of its intervals, so that it begins soon after the interval does. */
const TICKS = 4;

/** Works on every queue of `jobs`. Any number of instances may: each job is one instance's at a time. */
export async function startWorkers(settings: WorkSettings, jobs: readonly BackgroundJob[]): Promise<Workers> {
  const boss = await startEngine(settings.db, 'work');
  const stopping = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  for (const job of jobs) {
    const { queue, batchSize, schedule } = job;
    const worker = await boss.work(
      queue,
      {
        batchSize,
        burstWhenBatchFull: batchSize > 1,
        pollingIntervalSeconds: schedule === undefined ? POLL_SECONDS : POLL_REPEATING_SECONDS,
        includeMetadata: true,
        perJobResults: true,
      },
      (batch: JobWithMetadata<unknown>[]) => runBatch(settings, job, batch, stopping.signal),
    );
    if (schedule === undefined) continue;
    if ('cron' in schedule) await boss.schedule(queue, schedule.cron, {}, { tz: 'Europe/Oslo' });
    else timers.push(repeat(boss, queue, schedule.everySeconds, worker));
  }
  return {
    async stop(timeoutMs) {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      await boss.stop({ graceful: true, timeout: timeoutMs });
    },
  };
}

/** Adds a job for each interval of the clock: however many instances do so, the database takes one. */
function repeat(boss: PgBoss, queue: string, everySeconds: number, worker: string): NodeJS.Timeout {
  const add = async (): Promise<void> => {
    try {
      const added = await boss.send(queue, {}, { singletonSeconds: everySeconds });
      if (added !== null) boss.notifyWorker(worker);
    } catch (err) {
      log().error({ err, job: queue }, 'a background job could not be added');
    }
  };
  void add();
  return setInterval(() => void add(), (everySeconds * 1000) / TICKS).unref();
}
