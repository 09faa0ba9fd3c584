import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { z } from 'zod';
import type { Db } from './types.ts';

/** A session that holds a lock that another one waits for. */
export interface BlockingSession {
  readonly pid: number;
  readonly user: string;
  /** As the session names itself (`application_name`), such as pg_dump or psql. */
  readonly application: string;
  /** Such as `active` or `idle in transaction`. */
  readonly state: string;
  /** When its transaction began. */
  readonly since: string;
}

const POLL_MS = 20;
const PID = z.object({ rows: z.tuple([z.object({ pid: z.number() })]) });
const SESSIONS = z.array(
  z.object({
    pid: z.number(),
    user: z.string(),
    application: z.string(),
    state: z.string(),
    since: z.string(),
  }),
);
const HOLDERS = `select pid, coalesce(usename, '') as user, coalesce(application_name, '') as application, coalesce(state, '') as state,
    coalesce(to_char(xact_start, 'YYYY-MM-DD HH24:MI:SS TZ'), 'unknown') as since
  from pg_stat_activity where pid = any(pg_blocking_pids($1)) order by pid`;

/**
 * Looks, from a connection of its own, at which sessions the one connection of `db` waits for, until it is stopped. `last` gives
 * the latest that were seen, also when the wait is over.
 */
export async function watchBlockers(
  db: Db,
  url: string,
  onBlocked: (sessions: readonly BlockingSession[]) => void,
): Promise<{ last: () => readonly BlockingSession[]; stop: () => Promise<void> }> {
  const { pid } = PID.parse(await db.execute(sql`select pg_backend_pid() as pid`)).rows[0];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  let last: readonly BlockingSession[] = [];
  let stopped = false;
  const poll = async (): Promise<void> => {
    while (!stopped) {
      const found = SESSIONS.parse((await client.query(HOLDERS, [pid])).rows);
      const isNew = found.some((one) => !last.some((before) => before.pid === one.pid));
      if (found.length > 0) last = found;
      if (isNew) onBlocked(found);
      await wait(POLL_MS);
    }
  };
  // A watcher that fails must not fail what it watches.
  const watching = poll().catch(() => undefined);
  const stop = async (): Promise<void> => {
    stopped = true;
    await watching;
    await client.end();
  };
  return { last: () => last, stop };
}
