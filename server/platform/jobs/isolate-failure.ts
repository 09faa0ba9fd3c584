import 'server-only';
import { sql } from 'drizzle-orm';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Db } from '#server/platform/db/client.ts';
import { log } from '#server/platform/observability/log.ts';
import { instruments } from '#server/platform/observability/instruments.ts';

/** The job's name, and the portal's own ids of what the work is about. Never a business's number, which the log does not hold. */
interface WorkIds extends Readonly<Record<string, string | number | null>> {
  readonly job: string;
}

/**
 * Does a job's work for one business or person. A failure is logged and counted, and the caller goes on to the next one: faulty data of
 * one customer stops the work for no other.
 * @throws the failure when the database does not answer either, since every other one would then fail alike.
 */
export async function isolateFailure<T>(
  db: Db,
  { job, ...ids }: WorkIds,
  work: () => Promise<T>,
): Promise<Result<T, 'failed'>> {
  const { failedItems } = instruments();
  // A counter whose first value is its first event shows no increase for it.
  failedItems.inc({ name: job }, 0);
  try {
    return ok(await work());
  } catch (error) {
    if (!(await answers(db))) throw error;
    failedItems.inc({ name: job });
    log().error({ err: error, ...ids }, 'a background job passed over a business or person');
    return err('failed');
  }
}

const answers = (db: Db): Promise<boolean> =>
  db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
