import 'server-only';

/** What a run of a job works with. */
export interface JobRun {
  readonly now: Date;
  /** Aborted when the process stops or another instance has taken over: finish the step at hand, and no more. */
  readonly signal: AbortSignal;
}

/** Work that is done again and again in the background, by one instance of the portal at a time. */
export interface BackgroundJob {
  /** Names the job in the database, the log and metrics. */
  readonly name: string;
  /** Seconds from the end of a run to the next, whichever instance does it. */
  readonly everySeconds: number;
  /**
   * One run. Its steps must bear being repeated, since a run may die anywhere. `false`, or an exception, counts as a
   * failure; the next run comes at its time all the same.
   */
  readonly run: (run: JobRun) => Promise<boolean>;
}
