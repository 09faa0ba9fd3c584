import 'server-only';
import { sql } from 'drizzle-orm';
import { err, ok } from '#lib/result.ts';
import type { Result } from '#lib/result.ts';
import type { Db } from '#server/db/client.ts';
import { log } from '#server/log/log.ts';
import { instruments } from '#server/telemetry/instruments.ts';

/** Whose turn it is: the job's name, and our own ids of what it is about. Never a business's number, which the log does not hold. */
interface Whose extends Readonly<Record<string, string | number | null>> {
  readonly job: string;
}

/**
 * Takes one turn of a job that walks businesses or people. A turn that fails is logged and counted, and the caller goes on to
 * the next one: what is wrong with one customer's data stops nobody else's.
 * @throws what the turn threw when the database does not answer either, since every turn would then fail alike.
 */
export async function turnOf<T>(
  db: Db,
  { job, ...ids }: Whose,
  take: () => Promise<T>,
): Promise<Result<T, 'turn-failed'>> {
  const { failedTurns } = instruments();
  // A counter that is born with its first event shows no increase for it.
  failedTurns.inc({ name: job }, 0);
  try {
    return ok(await take());
  } catch (error) {
    if (!(await answers(db))) throw error;
    failedTurns.inc({ name: job });
    log().error({ err: error, ...ids }, 'a background job passed over one of its turns');
    return err('turn-failed');
  }
}

const answers = (db: Db): Promise<boolean> =>
  db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
