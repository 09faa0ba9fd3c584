import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '#server/platform/db/client.ts';
import { queueNames } from './queues.ts';

/** How the jobs of a queue have gone, over all instances, for metrics and operators. */
export interface JobState {
  readonly name: string;
  /** Jobs that wait, also those that wait for another attempt. */
  readonly waiting: number;
  readonly running: boolean;
  readonly startedAt: Date | undefined;
  readonly succeededAt: Date | undefined;
  /** Attempts that failed since the last success, as far back as finished jobs are kept. */
  readonly failuresInRow: number;
}

const TIME = z.coerce.date().nullable();
const ROWS = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      waiting: z.coerce.number(),
      running: z.boolean(),
      startedAt: TIME,
      succeededAt: TIME,
      failuresInRow: z.coerce.number(),
    }),
  ),
});

/** Every queue that has had a job, by name. */
export async function jobStates(executor: Executor): Promise<readonly JobState[]> {
  const names = sql.join(
    queueNames.map((name) => sql`${name}`),
    sql`, `,
  );
  const found = await executor.execute(sql`
    with last_success as (
      select name, max(completed_on) as at from pgboss.job where state = 'completed' group by name
    )
    select job.name,
      count(*) filter (where state in ('created', 'retry')) as "waiting",
      coalesce(bool_or(state = 'active'), false) as "running",
      max(started_on) as "startedAt",
      max(last_success.at) as "succeededAt",
      coalesce(sum(case
        when state = 'failed' and (at is null or completed_on > at) then retry_count + 1
        when state = 'active' and (at is null or created_on > at) then retry_count
        when state = 'retry' and (at is null or started_on > at) then retry_count + 1
        else 0
      end), 0) as "failuresInRow"
    from pgboss.job left join last_success using (name)
    where job.name in (${names})
    group by job.name
    order by job.name`);
  return ROWS.parse(found).rows.map(({ startedAt, succeededAt, ...row }) => ({
    ...row,
    startedAt: startedAt ?? undefined,
    succeededAt: succeededAt ?? undefined,
  }));
}
