import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assertSchemaVersion, schemaState, SchemaStateError } from './schema-state.ts';
import { describeDatabases } from './testing/db.ts';
import type { OpenDatabase, Tx } from './types.ts';

class Undone extends Error {}

describeDatabases('a database’s schema', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  /** Does something to the database's own book of migrations, looks, and takes it back. */
  async function after(statements: string, look: (tx: Tx) => Promise<void>): Promise<void> {
    const act = opened.db.transaction(async (tx) => {
      for (const statement of statements.split(';')) await tx.execute(sql.raw(statement));
      await look(tx);
      throw new Undone();
    });
    await expect(act).rejects.toThrow(Undone);
  }
  const last = 'id = (select max(id) from drizzle.__drizzle_migrations)';

  it('is this version’s after its migrations', async () => {
    expect(await schemaState(opened.db)).toBe('current');
    await assertSchemaVersion(opened.db);
  });

  it.each([
    ['behind', 'lacks a migration', `delete from drizzle.__drizzle_migrations where ${last}`],
    ['behind', 'is empty', 'drop schema drizzle cascade'],
    ['apart', 'has another migration', `update drizzle.__drizzle_migrations set hash = 'x' where ${last}`],
  ] as const)('is %s when it %s, and then of no use', async (state, _how, statement) => {
    await after(statement, async (tx) => {
      expect(await schemaState(tx)).toBe(state);
      await expect(assertSchemaVersion(tx)).rejects.toMatchObject({ state });
    });
  });

  const newer = `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;

  it('is usable when a newer version has migrated it and says that this one still works', async () => {
    await after(newer, async (tx) => {
      expect(await schemaState(tx)).toBe('newer');
      await assertSchemaVersion(tx);
    });
  });

  it('is refused when the newer version says that this one no longer works', async () => {
    await after(`${newer}; update schema_support set works_from = 9999999999999`, async (tx) => {
      expect(await schemaState(tx)).toBe('ahead');
      await expect(assertSchemaVersion(tx)).rejects.toThrow(SchemaStateError);
    });
  });
});
