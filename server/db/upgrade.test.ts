import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgresWith } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from './embedded.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { openPostgres } from './postgres.ts';
import { schemaState } from './schema-state.ts';
import * as schema from './schema/index.ts';
import { describePostgres } from './testing.ts';
import { enter, makeOlder, names, NEWER, olderMigrations } from './upgrade-testing.ts';

const GRANLI = { orgnr: '313367002', name: 'Granli' };
const FJELLRO = { orgnr: '314961900', name: 'Fjellro' };

let folder = '';
let older = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-upgrade-'));
  older = olderMigrations(join(folder, 'migrations'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('of the embedded database keeps what is in it, and so does its copy put back', async () => {
  const [live, backup] = [join(folder, 'live'), join(folder, 'backup')];
  mkdirSync(live);
  await makeOlder(live, older, (db) => enter(db, GRANLI));
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

    const open = () => openPostgres({ url: own.href, onIdleError: () => undefined });
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
