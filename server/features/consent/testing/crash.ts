import 'server-only';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import pg from 'pg';
import type { Db } from '#server/platform/db/client.ts';
import * as schema from '#server/platform/db/schema/index.ts';

/** What a process that dies leaves behind: nothing after this statement. */
export class Crashed extends Error {
  override name = 'Crashed';
}

/**
 * The same database for a process that dies just before its nth statement (the first is 1), `commit` included where the
 * engine makes it a statement. `die` is how; it throws unless told otherwise, then and at every statement after.
 */
export function crashingBefore(db: Db, nth: number, crash = throwCrashed): Db {
  let statements = 0;
  const logger = {
    logQuery(query: string) {
      // To die before it is to die before the statement after it, and would leave the connection taken.
      if (query.startsWith('begin') || query.startsWith('rollback')) return;
      statements += 1;
      if (statements >= nth) crash();
    },
  };
  const client = clientOf(db);
  return client instanceof PGlite
    ? drizzleEmbedded(client, { schema, logger })
    : drizzlePostgres(client, { schema, logger });
}

function clientOf(db: Db): PGlite | pg.Pool {
  const client: unknown = '$client' in db ? db.$client : undefined;
  if (client instanceof PGlite || client instanceof pg.Pool) return client;
  throw new Error('the database has no client of a known kind');
}

function throwCrashed(): never {
  throw new Crashed('the process has died');
}
