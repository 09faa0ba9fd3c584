import 'server-only';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { appliedMigrations } from './applied-migrations.ts';
import { migrationsFolder } from './migrate.ts';
import type { Executor } from './types.ts';

/**
 * How a database stands to the migrations of this version: `behind`: some are not applied yet; `ahead`: a newer version
 * has been at it; `apart`: neither can be said, since one of them was altered, or came between two that were applied.
 */
type SchemaState = 'current' | 'behind' | 'ahead' | 'apart';

const ADVICE: Record<Exclude<SchemaState, 'current'>, string> = {
  behind: 'The database lacks migrations of this version: run `npm run db:migrate` first.',
  ahead:
    'The database has migrations that this version does not know: start the version that made them, restore the backup from before it, or set ALLOW_NEWER_SCHEMA=true while you go back one version.',
  apart:
    'The database’s migrations are not those of this version, neither older nor newer: it belongs to another build. Restore a backup, or point DATABASE_URL at the right database.',
};

/** The database cannot be used by this version as it is; the message says what to do. */
export class SchemaStateError extends Error {
  override name = 'SchemaStateError';
  readonly state: Exclude<SchemaState, 'current'>;

  constructor(state: Exclude<SchemaState, 'current'>) {
    super(ADVICE[state]);
    this.state = state;
  }
}

/** Compares the migrations that a database has with those of this version, by content. Changes nothing. */
export async function schemaState(db: Executor): Promise<SchemaState> {
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() }).map(({ hash }) => hash);
  const applied = (await appliedMigrations(db)).map(({ hash }) => hash);
  const common = Math.min(known.length, applied.length);
  if (known.slice(0, common).join() !== applied.slice(0, common).join()) return 'apart';
  if (applied.length > known.length) return 'ahead';
  return applied.length < known.length ? 'behind' : 'current';
}

/** Throws SchemaStateError unless this version can use the database; a newer schema only when that is allowed. */
export async function requireUsableSchema(db: Executor, allowNewer: boolean): Promise<void> {
  const state = await schemaState(db);
  if (state === 'current' || (state === 'ahead' && allowNewer)) return;
  throw new SchemaStateError(state);
}
