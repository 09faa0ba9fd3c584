import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from './testing/db.ts';
import { writeBatcher } from './write-batcher.ts';
import type { OpenDatabase } from './types.ts';

describeDatabases('what many write at once', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await open();
    await opened.db.execute(sql`create table kept (n integer check (n <> 13))`);
  });
  afterEach(async () => {
    await opened.db.execute(sql`drop table kept`);
    await opened.close();
  });

  const kept = async () =>
    (
      await opened.db
        .select({ n: sql<number>`n` })
        .from(sql`kept`)
        .orderBy(sql`n`)
    ).map(({ n }) => n);

  it('shares transactions, and a promise is kept once its item is there', async () => {
    const sizes: number[] = [];
    const write = writeBatcher<number>(async (tx, items) => {
      sizes.push(items.length);
      for (const n of items) await tx.execute(sql`insert into kept values (${n})`);
    });
    const numbers = Array.from({ length: 50 }, (_, n) => n + 100);
    await Promise.all(numbers.map((n) => write(opened.db, n)));
    expect(await kept()).toEqual(numbers);
    expect(sizes).toEqual([1, 20, 20, 9]);
    await write(opened.db, 1);
    expect(await kept()).toEqual([1, ...numbers]);
  });

  it('tells of the one that cannot be written, and of no other', async () => {
    const write = writeBatcher<number>(async (tx, items) => {
      for (const n of items) await tx.execute(sql`insert into kept values (${n})`);
    });
    const outcomes = await Promise.allSettled([11, 12, 13, 14].map((n) => write(opened.db, n)));
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
    expect(await kept()).toEqual([11, 12, 14]);
  });
});
