import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { z } from 'zod';
import type { BaseConfig } from '#server/config/config.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { migrationsFolder } from './migrate.ts';

/** How the database's schema compares with this release's; `new` = there is none yet. */
export type MigrationState = 'new' | { readonly pending: number; readonly ahead: boolean };

/** Milliseconds before a database that does not answer counts as unusable. */
const PATIENCE_MS = 5000;

/** The last migration that was applied, by its time in the journal; no row before the first one. */
const EXISTS = "select to_regclass('drizzle.__drizzle_migrations') is not null as found";
const LAST = 'select max(created_at)::text as last from drizzle.__drizzle_migrations';

type Query = (sql: string) => Promise<unknown>;

/**
 * Looks at the database without changing it: no migration is run, and an embedded one that is not there is not made. When
 * this process has the database open, it is asked through that.
 * @throws DatabaseHeldError when another process holds the embedded one, Error when the database cannot be used.
 */
export async function migrationState({ databaseUrl, dataDir }: BaseConfig): Promise<MigrationState> {
  const opened = globalThis.portalDatabase;
  if (opened !== undefined) {
    const { db } = await opened;
    return stateFrom((sql) => db.execute(sql));
  }
  return databaseUrl === undefined ? embeddedState(dataDir) : postgresState(databaseUrl);
}

async function postgresState(connectionString: string): Promise<MigrationState> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  await client.connect();
  try {
    return await stateFrom((sql) => client.query(sql));
  } finally {
    await client.end();
  }
}

async function embeddedState(dataDir: string): Promise<MigrationState> {
  const folder = join(dataDir, 'database');
  if (!existsSync(folder)) return 'new';
  const release = lockDataDir(dataDir);
  try {
    const engine = await PGlite.create(folder);
    try {
      return await stateFrom((sql) => engine.query(sql));
    } finally {
      await engine.close();
    }
  } finally {
    release();
  }
}

const found = z.object({ rows: z.tuple([z.object({ found: z.boolean() })]) });
const last = z.object({ rows: z.tuple([z.object({ last: z.string().nullable() })]) });
const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

async function stateFrom(query: Query): Promise<MigrationState> {
  const [{ found: exists }] = found.parse(await query(EXISTS)).rows;
  const [row] = exists ? last.parse(await query(LAST)).rows : [{ last: null }];
  if (row.last === null) return 'new';
  const applied = Number(row.last);
  const file = readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8');
  const times = journal.parse(JSON.parse(file)).entries.map(({ when }) => when);
  return { pending: times.filter((when) => when > applied).length, ahead: applied > Math.max(...times) };
}
