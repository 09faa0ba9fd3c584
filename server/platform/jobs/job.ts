import 'server-only';
import { QUEUES, type Payload, type QueueName } from './queues.ts';

/** What an attempt at a job works with. */
export interface JobRun {
  readonly now: Date;
  /** Aborted when the process stops or the job has been given to another instance: finish the step at hand, and no more. */
  readonly signal: AbortSignal;
  /** Whether the job ends among the dead letters when this attempt fails. */
  readonly isLast: boolean;
}

/** `everySeconds`: again and again, at any hour. `cron`: by the clock of Oslo. Otherwise a job comes when one is added. */
type Schedule = { readonly everySeconds: number } | { readonly cron: string };

/** What works on a queue. */
export interface BackgroundJob {
  readonly queue: QueueName;
  readonly schedule?: Schedule;
  /** Jobs that one instance takes at a time and does one after the other. */
  readonly batchSize: number;
  /** Rejects with a ZodError for a payload that is not the queue's. */
  readonly run: (data: unknown, run: JobRun) => Promise<boolean>;
}

interface JobSpec<N extends QueueName> {
  readonly schedule?: Schedule;
  readonly batchSize?: number;
  /**
   * One attempt. Its steps must bear being repeated, since a process may die anywhere. `false`, or an exception, counts as a
   * failure: the job is tried again as its queue says.
   */
  readonly run: (payload: Payload<N>, run: JobRun) => Promise<boolean>;
}

/** A job whose payload is parsed before it runs. */
export function defineJob<N extends QueueName>(
  queue: N,
  { batchSize = 1, run, ...spec }: JobSpec<N>,
): BackgroundJob {
  // The schema of this very queue, which a lookup by a type parameter does not show.
  const parse = (data: unknown) => QUEUES[queue].payload.parse(data) as Payload<N>;
  return { ...spec, queue, batchSize, run: (data, one) => run(parse(data), one) };
}
