import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import type { BaseConfig } from '#server/platform/config/config.ts';
import { DatabaseHeldError, lockDataDir } from './data-dir-lock.ts';
import { openEmbedded } from './embedded.ts';
import { migrationState } from './migration-state.ts';
import { describeDatabases, describePostgres } from './testing/db.ts';
import type { OpenDatabase } from './types.ts';

const base = (changes: Partial<BaseConfig>): BaseConfig => ({
  environment: 'sandbox',
  dataDir: '/nowhere',
  encryptionKeys: [],
  logLevel: 'silent',
  ...changes,
});

describeDatabases('the state of the schema', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it('is current after the migrations, new without them, and ahead when a newer release has migrated it', async () => {
    const state = () => migrationState(base({}));
    expect(await state()).toEqual({ pending: 0, ahead: false });
    const last = sql`(select max(created_at) from drizzle.__drizzle_migrations)`;
    await opened.db.execute(sql`delete from drizzle.__drizzle_migrations where created_at = ${last}`);
    expect(await state()).toBe('new');
    await opened.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4102444800000)`,
    );
    expect(await state()).toEqual({ pending: 0, ahead: true });
  });
});

describePostgres('the state of the schema, seen from a script', (url) => {
  it('of a database without one is new', async () => {
    expect(await migrationState(base({ databaseUrl: secret(url) }))).toBe('new');
  });
});

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('looks at an embedded database without making one, and not while another process holds it', async () => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  const embedded = base({ dataDir: folder });
  expect(await migrationState(embedded)).toBe('new');
  await (await openEmbedded(folder)).close();
  expect(await migrationState(embedded)).toEqual({ pending: 0, ahead: false });
  const release = lockDataDir(folder);
  await expect(migrationState(embedded)).rejects.toThrow(DatabaseHeldError);
  release();
});
