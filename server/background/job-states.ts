import 'server-only';
import { asc } from 'drizzle-orm';
import type { Executor } from '#server/db/client.ts';
import { backgroundJobs } from '#server/db/schema/index.ts';

/** How a background job has gone, over all instances, for metrics and operators. */
export interface JobState {
  readonly name: string;
  readonly running: boolean;
  readonly startedAt: Date | undefined;
  readonly succeededAt: Date | undefined;
  /** Milliseconds of the latest run that ended. */
  readonly tookMs: number | undefined;
  readonly failuresInRow: number;
  readonly failuresInAll: number;
  readonly runsInAll: number;
}

/** Every job that has ever run, by name. */
export async function jobStates(executor: Executor): Promise<JobState[]> {
  const rows = await executor.select().from(backgroundJobs).orderBy(asc(backgroundJobs.name));
  return rows.map(({ name, holder, startedAt, succeededAt, tookMs, ...counts }) => ({
    name,
    running: holder !== null,
    startedAt: startedAt ?? undefined,
    succeededAt: succeededAt ?? undefined,
    tookMs: tookMs ?? undefined,
    failuresInRow: counts.failuresInRow,
    failuresInAll: counts.failuresInAll,
    runsInAll: counts.runsInAll,
  }));
}
