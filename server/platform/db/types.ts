import 'server-only';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index.ts';

type Schema = typeof schema;

/** The database, whichever engine is behind it. */
export type Db = PgDatabase<PgQueryResultHKT, Schema>;

/** A transaction of it. Inside one, use only the transaction: the embedded engine has a single connection. */
export type Tx = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** What a function that writes takes, so that the caller decides which transaction it belongs to. */
export type Executor = Db | Tx;

/** An open database that its owner must close. */
export interface OpenDatabase {
  readonly db: Db;
  /** See `passingDatabase`; where it is missing, `db` serves. */
  readonly passing?: Db;
  readonly close: () => Promise<void>;
}
