import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgresWith } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbeddedWith } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from './embedded.ts';
import { migrationsFolder } from './migrate.ts';
import { migratePostgres, openPostgres } from './postgres.ts';
import { schemaState } from './schema-state.ts';
import * as schema from './schema/index.ts';
import { describePostgres } from './testing.ts';
import type { Executor } from './types.ts';

/** Migrations that the older version does not have yet. */
const NEWER = 3;
const GRANLI = { orgnr: '313367002', name: 'Granli' };
const FJELLRO = { orgnr: '314961900', name: 'Fjellro' };

let folder = '';
let older = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-upgrade-'));
  older = olderMigrations(join(folder, 'migrations'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The migrations of an older version: all but the last ones. */
function olderMigrations(copy: string): string {
  cpSync(migrationsFolder(), copy, { recursive: true });
  const path = join(copy, 'meta', '_journal.json');
  const journal = z
    .looseObject({ entries: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -NEWER) }));
  return copy;
}

/** Something of a customer's that an upgrade and a restore must leave as it is. */
const enter = (db: Executor, { orgnr, name }: typeof GRANLI) =>
  db.execute(
    sql`insert into businesses (orgnr, name, form, imported_at) values (${orgnr}, ${name}, 'AS', now())`,
  );

const NAMES = z.object({ rows: z.array(z.object({ name: z.string() })) });

async function names(db: Executor): Promise<readonly string[]> {
  const answer: unknown = await db.execute(sql`select name from businesses order by name`);
  return NAMES.parse(answer).rows.map(({ name }) => name);
}

it('of the embedded database keeps what is in it, and so does its copy put back', async () => {
  const [live, backup] = [join(folder, 'live'), join(folder, 'backup')];
  mkdirSync(live);
  const engine = await PGlite.create(join(live, 'database'));
  const old = drizzleEmbedded(engine, { schema });
  await migrateEmbeddedWith(old, { migrationsFolder: older });
  await enter(old, GRANLI);
  await engine.close();
  cpSync(live, backup, { recursive: true });

  const upgraded = await openEmbedded(live);
  expect(upgraded.applied).toBe(NEWER);
  expect(await schemaState(upgraded.db)).toBe('current');
  await enter(upgraded.db, FJELLRO);
  expect(await names(upgraded.db)).toEqual(['Fjellro', 'Granli']);
  await upgraded.close();

  rmSync(live, { recursive: true });
  cpSync(backup, live, { recursive: true });
  const restored = await openEmbedded(live);
  expect(restored.applied).toBe(NEWER);
  expect(await names(restored.db)).toEqual(['Granli']);
  await restored.close();
});

describePostgres('an upgrade', (server) => {
  it('keeps what is in the database, and the older schema is refused until then', async () => {
    const own = new URL(server);
    own.pathname = `/portal_test_upgrade_${Date.now()}`;
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`create database ${own.pathname.slice(1)}`);
    const client = new pg.Client({ connectionString: own.href });
    await client.connect();
    const old = drizzlePostgres(client, { schema });
    await migratePostgresWith(old, { migrationsFolder: older });
    await enter(old, GRANLI);

    const open = () => openPostgres({ url: own.href, allowNewerSchema: false, onIdleError: () => undefined });
    await expect(open()).rejects.toMatchObject({ state: 'behind' });
    expect(await migratePostgres(own.href)).toBe(NEWER);
    // The version before still runs beside the new schema.
    await enter(old, FJELLRO);
    const upgraded = await open();
    expect(await names(upgraded.db)).toEqual(['Fjellro', 'Granli']);
    await upgraded.close();
    await client.end();
    await admin.query(`drop database ${own.pathname.slice(1)} with (force)`);
    await admin.end();
  });
});
