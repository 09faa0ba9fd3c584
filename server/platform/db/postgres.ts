import 'server-only';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { SafePool } from './safe-pool.ts';
import { assertSchemaVersion } from './schema-state.ts';
import * as schema from './schema/index.ts';
import type { OpenDatabase } from './types.ts';

/**
 * What the portal's connections tell the planner. Pages are many small reads of indexes that memory holds: a jump in them
 * costs little more than the next page, and neither compiling a query nor sharing it out among processes is worth its start.
 */
const PLANNER_OPTIONS = '-c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0';

const STATEMENT_TIMEOUT_MS = 15_000;

interface PostgresSettings {
  readonly url: string;
  /** Hears of connections that break while no query is under way, more than once of some; the pool replaces them. */
  readonly onIdleError: (error: Error) => void;
  /** Longest that a query may take as seen from here, milliseconds: a network that swallows answers ends it too. */
  readonly queryTimeoutMs?: number;
}

/** Connections for what need not wait for the disk; each statement is short. */
const PASSING_CONNECTIONS = 3;

/**
 * Opens PostgreSQL; any number of instances may do so at once. Never changes the schema: with several instances that is a
 * step of its own (`migrate-postgres.ts`), which may need rights that the portal should not have.
 * @throws Error when the server does not answer, SchemaStateError when this version cannot work on its schema.
 */
export async function openPostgres(settings: PostgresSettings): Promise<OpenDatabase> {
  const pool = openPool(settings, 10, PLANNER_OPTIONS);
  const passingPool = openPool(settings, PASSING_CONNECTIONS, `${PLANNER_OPTIONS} -c synchronous_commit=off`);
  const close = async (): Promise<void> => {
    await Promise.all([pool.end(), passingPool.end()]);
  };
  const db = drizzle(pool, { schema });
  try {
    await assertSchemaVersion(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, passing: drizzle(passingPool, { schema }), close };
}

function openPool(settings: PostgresSettings, max: number, options: string): pg.Pool {
  const pool = new SafePool({
    connectionString: settings.url,
    application_name: 'krav-og-betalinger-portal',
    max,
    connectionTimeoutMillis: 5_000,
    options,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: settings.queryTimeoutMs ?? STATEMENT_TIMEOUT_MS + 5_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  pool.on('error', settings.onIdleError);
  // A connection that breaks between two statements of a transaction has no query to tell it to, and the pool does not
  // listen to those that are in use: unheard, the error would end the process. Its next statement fails, and the pool
  // replaces it.
  pool.on('connect', (client) => client.on('error', settings.onIdleError));
  return pool;
}
