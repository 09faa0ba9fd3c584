import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { z } from 'zod';
import { createEngine, migrateEmbedded } from '../embedded.ts';
import { migrationsFolder } from '../migrate.ts';
import { migratePostgres } from '../migrate-postgres.ts';
import { openPostgres } from '../postgres.ts';
import * as schema from '../schema/index.ts';
import type { Db, OpenDatabase } from '../types.ts';
import { databaseSlot } from '../client.ts';

/** A fresh, migrated database; while it is open, `database()` in the same worker gives it as well. */
export type OpenTestDatabase = () => Promise<OpenDatabase>;

const DATABASE_NAME = z.object({ rows: z.tuple([z.object({ name: z.string() })]) });

/** The address of the database that `db` is. */
export async function postgresUrlOf(db: Db): Promise<string> {
  const url = new URL(postgresUrl() ?? '');
  const { rows } = DATABASE_NAME.parse(await db.execute(sql`select current_database() as name`));
  url.pathname = `/${rows[0].name}`;
  return url.href;
}

/** On PostgreSQL when TEST_DATABASE_URL is set, else on an in-memory embedded engine. */
export const openTestDatabase: OpenTestDatabase = () => {
  const url = postgresUrl();
  return url === undefined ? openTestEmbedded() : openTestPostgres(url);
};

/**
 * Runs the same tests on the embedded engine, and on PostgreSQL too when TEST_DATABASE_URL is set; `postgresUrl` is given
 * on PostgreSQL alone. Without the setting those tests do not exist: none is skipped, and `npm test` says so. With
 * TEST_ENGINES=one, as in the first tier, PostgreSQL alone when there is one.
 */
export function describeDatabases(
  name: string,
  tests: (open: OpenTestDatabase, postgresUrl?: string) => void,
): void {
  if (process.env['TEST_ENGINES'] !== 'one' || postgresUrl() === undefined)
    describe(`${name} (embedded)`, () => tests(emptiedBetween(openTestEmbedded)));
  describePostgres(name, (url) =>
    tests(
      emptiedBetween(() => openTestPostgres(url)),
      url,
    ),
  );
}

/**
 * Opens a database once for a block of tests and empties it when a test closes it: making one takes a second of
 * computing, emptying one a few milliseconds. A test that opens a second one beside the first gets one of its own.
 */
function emptiedBetween(open: OpenTestDatabase): OpenTestDatabase {
  const all: OpenDatabase[] = [];
  const idle: OpenDatabase[] = [];
  afterAll(async () => {
    await Promise.all(all.map((opened) => opened.close()));
  });
  return async () => {
    const opened = idle.pop() ?? (await open());
    if (!all.includes(opened)) all.push(opened);
    return installed({
      ...opened,
      close: async () => {
        await empty(opened.db);
        idle.push(opened);
      },
    });
  };
}

/** Empties every table but those that the migrations write, also those that a trigger guards, and restarts their numbers. The queues stay. */
async function empty(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`do $$ begin execute (
      select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' restart identity cascade'
      from pg_tables where schemaname = 'public' and tablename <> 'schema_support'
    ); end $$`);
    await tx.execute(sql`delete from pgboss.job`);
  });
}

/** Tests that only make sense on PostgreSQL, such as several instances at once. */
export function describePostgres(name: string, tests: (url: string) => void): void {
  const url = postgresUrl();
  if (url !== undefined) describe(`${name} (PostgreSQL)`, () => tests(url));
}

// Where tests run is no setting of the portal, so it does not go through server/platform/config.
const postgresUrl = (): string | undefined => process.env['TEST_DATABASE_URL'] || undefined;

async function openTestEmbedded(): Promise<OpenDatabase> {
  const engine = await createEngine({ loadDataDir: await migratedImage() });
  return installed({ db: drizzle(engine, { schema }), close: () => engine.close() });
}

/** A data directory with the migrations applied, kept on disk: loading it is many times faster than making it. */
async function migratedImage(): Promise<Blob> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'test-database');
  const path = join(folder, `${migrationsDigest()}.tar`);
  if (!existsSync(path)) {
    const engine = await createEngine();
    await migrateEmbedded(engine);
    const image = Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer());
    await engine.close();
    mkdirSync(folder, { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, image);
    renameSync(draft, path);
  }
  return new Blob([readFileSync(path)]);
}

function migrationsDigest(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder())
    .filter((file) => file.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(join(migrationsFolder(), name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A database of its own on the server, dropped at close. */
async function openTestPostgres(url: string): Promise<OpenDatabase> {
  const name = `portal_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  let closing = false;
  await migratePostgres(own.href);
  const opened = await openPostgres({
    url: own.href,
    onIdleError: (error) => {
      // Dropping the database ends connections that were about to end by themselves.
      if (!closing) throw error;
    },
  });
  return installed({
    ...opened,
    close: async () => {
      closing = true;
      await opened.close();
      await runOnServer(url, `drop database ${name} with (force)`);
    },
  });
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function installed(opened: OpenDatabase): OpenDatabase {
  const slot = Promise.resolve(opened);
  databaseSlot().opened = slot;
  const close = async (): Promise<void> => {
    if (databaseSlot().opened === slot) databaseSlot().opened = undefined;
    await opened.close();
  };
  return { ...opened, close };
}
