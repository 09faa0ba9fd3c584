import 'server-only';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { appliedMigrations } from './applied-migrations.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import type { EmbeddedStoppedError } from './embedded-engine.ts';
import { migrationsFolder } from './migrate.ts';
import { requireUsableSchema } from './schema-state.ts';
import * as schema from './schema/index.ts';
import type { Db, OpenDatabase } from './types.ts';

/**
 * Opens the embedded database in `dataDir` for this process alone, with the migrations applied; `applied` is how many it
 * lacked. `onStopped` hears when the engine gives up, once; every statement is refused from then on.
 * @throws DatabaseHeldError when another process holds it, SchemaStateError when a newer version has migrated it.
 */
export async function openEmbedded(
  dataDir: string,
  onStopped: (error: EmbeddedStoppedError) => void = () => undefined,
): Promise<OpenDatabase & { readonly applied: number }> {
  const release = lockDataDir(dataDir);
  try {
    const engine = new EmbeddedEngine(join(dataDir, 'database'), onStopped);
    await engine.waitReady;
    const before = await appliedMigrations(drizzle(engine, { schema }));
    const db = await migrateEmbedded(engine);
    const applied = (await appliedMigrations(db)).length - before.length;
    const close = async (): Promise<void> => {
      await engine.close();
      release();
    };
    return { db, close, applied };
  } catch (error) {
    release();
    throw error;
  }
}

/** A migrated database in memory, for work that must leave the portal's own books alone; gone when it is closed. */
export async function openInMemory(): Promise<OpenDatabase> {
  const engine = await PGlite.create();
  const db = await migrateEmbedded(engine);
  return { db, close: () => engine.close() };
}

/** Applies the migrations to an engine and gives the database on it. One process holds it, so no lock is needed. */
export async function migrateEmbedded(engine: PGlite): Promise<Db> {
  const db = drizzle(engine, { schema });
  await migrate(db, { migrationsFolder: migrationsFolder() });
  await requireUsableSchema(db);
  return db;
}
