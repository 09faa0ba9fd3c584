import 'server-only';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import { appliedMigrations } from './applied-migrations.ts';
import { migrationsFolder } from './migrate.ts';
import type { Executor } from './types.ts';

/**
 * How a database stands to the migrations of this version. `behind`: some are not applied yet. `newer`: a newer version has
 * migrated it, and says in `schema_support` that this one still works on it. `ahead`: a newer version has migrated it, and this
 * one no longer works on it. `apart`: a migration was altered, or came between two that were applied.
 */
type SchemaState = 'current' | 'behind' | 'newer' | 'ahead' | 'apart';
type UnusableState = Exclude<SchemaState, 'current' | 'newer'>;

const ADVICE: Record<UnusableState, string> = {
  behind: 'The database lacks migrations of this version: run `npm run db:migrate` first.',
  ahead:
    'The database has migrations that this version does not work with: start the version that made them, or restore the backup from before it.',
  apart:
    'The database’s migrations are not those of this version, neither older nor newer: it belongs to another build. Restore a backup, or point DATABASE_URL at the right database. Of a demo, delete the folder `database` in DATA_DIR.',
};

/** The database cannot be used by this version as it is; the message says what to do. */
export class SchemaStateError extends Error {
  override name = 'SchemaStateError';
  readonly state: UnusableState;

  constructor(state: UnusableState) {
    super(ADVICE[state]);
    this.state = state;
  }
}

/** Compares the migrations that a database has with those of this version, by content. Changes nothing. */
export async function schemaState(db: Executor): Promise<SchemaState> {
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() });
  const applied = (await appliedMigrations(db)).map(({ hash }) => hash);
  const hashes = known.map(({ hash }) => hash);
  const common = Math.min(known.length, applied.length);
  if (hashes.slice(0, common).join() !== applied.slice(0, common).join()) return 'apart';
  if (applied.length === known.length) return 'current';
  if (applied.length < known.length) return 'behind';
  return (await worksFrom(db)) <= (known.at(-1)?.folderMillis ?? 0) ? 'newer' : 'ahead';
}

const SUPPORT = z.object({ rows: z.array(z.object({ from: z.coerce.number() })) });

/** Read by its name alone: the table is the newer version's, and may have columns that this version does not know. */
async function worksFrom(db: Executor): Promise<number> {
  const found = SUPPORT.parse(await db.execute(sql`select works_from::text as "from" from schema_support`));
  return found.rows[0]?.from ?? Infinity;
}

/** Throws SchemaStateError unless this version can use the database. */
export async function assertSchemaVersion(db: Executor): Promise<void> {
  const state = await schemaState(db);
  if (state !== 'current' && state !== 'newer') throw new SchemaStateError(state);
}
