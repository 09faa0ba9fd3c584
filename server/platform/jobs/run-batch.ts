import 'server-only';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Db } from '#server/platform/db/client.ts';
import { settleDeadLetters } from './dead-letters.ts';
import { log } from '#server/platform/observability/log.ts';
import { inSpan } from '#server/platform/observability/spans.ts';
import { runWithContext } from '#server/platform/observability/request-context.ts';
import type { BackgroundJob, JobRun } from './job.ts';

/** What working on jobs takes. */
export interface WorkSettings {
  readonly db: Db;
  readonly clock: () => Date;
}

/** Does the jobs of a batch one after the other. What a stop leaves undone is tried again, by another instance if there is one. */
export async function runBatch(
  settings: WorkSettings,
  job: BackgroundJob,
  batch: readonly JobWithMetadata<unknown>[],
  stopping: AbortSignal,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data, signal, retryCount, retryLimit } of batch) {
    const run: JobRun = {
      now: settings.clock(),
      signal: AbortSignal.any([stopping, signal]),
      isLast: retryCount >= retryLimit,
    };
    const error = run.signal.aborted
      ? 'stopped'
      : await runWithContext({ job: job.queue, run: id }, () => attempt(job, data, run));
    results.push(
      error === undefined ? { id, status: 'completed' } : { id, status: 'failed', output: { error } },
    );
    if (error === undefined && job.schedule !== undefined) await settleDeadLetters(settings.db, job.queue);
  }
  return results;
}

/** The class of what went wrong, which is stored with the job; the rest goes to the log, which is made safe. */
async function attempt(job: BackgroundJob, data: unknown, run: JobRun): Promise<string | undefined> {
  try {
    const succeeded = await inSpan(`job ${job.queue}`, {}, () => job.run(data, run));
    return succeeded ? undefined : 'incomplete';
  } catch (err) {
    log().error({ err }, 'a background job failed');
    return err instanceof Error ? err.name : 'unknown';
  }
}
