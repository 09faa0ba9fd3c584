import 'server-only';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lockDataDir } from './data-dir-lock.ts';
import { migrationsFolder } from './migrate.ts';
import { assertSchemaVersion, schemaState } from './schema-state.ts';
import * as schema from './schema/index.ts';
import type { Db, OpenDatabase } from './types.ts';

/** An engine with the extension that the migrations ask for. */
export const createEngine = (options: PGliteOptions = {}): Promise<PGlite> =>
  PGlite.create({ ...options, extensions: { pg_trgm } });

/**
 * Opens the embedded database in `dataDir` for this process alone, with the migrations applied. It is for demos, development and tests:
 * the environments `test` and `production` demand PostgreSQL.
 * @throws DatabaseHeldError when another process holds it, SchemaStateError when its migrations are not an earlier part of this version's.
 */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const release = lockDataDir(dataDir);
  try {
    const engine = await createEngine({ dataDir: join(dataDir, 'database') });
    const db = await migrateEmbedded(engine);
    const close = async (): Promise<void> => {
      await engine.close();
      release();
    };
    return { db, close };
  } catch (error) {
    release();
    throw error;
  }
}

/** A migrated database in memory, for work that must leave the portal's own books alone; gone when it is closed. */
export async function openInMemory(): Promise<OpenDatabase> {
  const engine = await createEngine();
  const db = await migrateEmbedded(engine);
  return { db, close: () => engine.close() };
}

/** Applies the migrations to an engine and gives the database on it. One process holds it, so no lock is needed. */
export async function migrateEmbedded(engine: PGlite): Promise<Db> {
  const db = drizzle(engine, { schema });
  // Of another build's database the migrator would know only that it is older, and create tables that are there.
  if ((await schemaState(db)) === 'behind') await migrate(db, { migrationsFolder: migrationsFolder() });
  await assertSchemaVersion(db);
  return db;
}
