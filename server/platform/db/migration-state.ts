import 'server-only';
import { databaseSlot } from './client.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Client } from 'pg';
import type { BaseConfig } from '#server/platform/config/config.ts';
import { appliedMigrations } from './applied-migrations.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { createEngine } from './embedded.ts';
import { migrationsFolder } from './migrate.ts';
import { schemaState } from './schema-state.ts';
import * as schema from './schema/index.ts';
import type { Executor } from './types.ts';

/** How the database's schema compares with this release's; `new` = there is none yet. */
export type MigrationState = 'new' | { readonly pending: number; readonly ahead: boolean };

/** Milliseconds before a database that does not answer counts as unusable. */
const TIMEOUT_MS = 5000;

/**
 * Looks at the database without changing it: no migration is run, and an embedded one that is not there is not made. When
 * this process has the database open, it is asked through that.
 * @throws DatabaseHeldError when another process holds the embedded one, Error when the database cannot be used.
 */
export async function migrationState({ databaseUrl, dataDir }: BaseConfig): Promise<MigrationState> {
  const { opened } = databaseSlot();
  if (opened !== undefined) return stateFrom((await opened).db);
  return databaseUrl === undefined ? embeddedState(dataDir) : postgresState(databaseUrl.reveal());
}

async function postgresState(connectionString: string): Promise<MigrationState> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  await client.connect();
  try {
    return await stateFrom(drizzlePostgres(client, { schema }));
  } finally {
    await client.end();
  }
}

async function embeddedState(dataDir: string): Promise<MigrationState> {
  const folder = join(dataDir, 'database');
  if (!existsSync(folder)) return 'new';
  const release = lockDataDir(dataDir);
  try {
    const engine = await createEngine({ dataDir: folder });
    try {
      return await stateFrom(drizzleEmbedded(engine, { schema }));
    } finally {
      await engine.close();
    }
  } finally {
    release();
  }
}

async function stateFrom(db: Executor): Promise<MigrationState> {
  const applied = Math.max(...(await appliedMigrations(db)).map(({ when }) => when));
  if (applied === -Infinity) return 'new';
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() });
  const state = await schemaState(db);
  return {
    pending: known.filter(({ folderMillis }) => folderMillis > applied).length,
    ahead: state === 'ahead' || state === 'apart',
  };
}
