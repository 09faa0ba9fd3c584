import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describePostgres, openTestDatabase } from './testing/db.ts';
import type { Db } from './types.ts';

const waitsForTheDisk = async (db: Db | undefined) =>
  (await db?.execute(sql`show synchronous_commit`)) as { readonly rows: unknown } | undefined;

describePostgres('connections for what passes', () => {
  it('do not wait for the disk, and no other connection does without', async () => {
    const opened = await openTestDatabase();
    try {
      expect(await waitsForTheDisk(opened.passing)).toMatchObject({ rows: [{ synchronous_commit: 'off' }] });
      expect(await waitsForTheDisk(opened.db)).toMatchObject({ rows: [{ synchronous_commit: 'on' }] });
    } finally {
      await opened.close();
    }
  });
});
