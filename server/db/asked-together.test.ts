import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedTogether } from './asked-together.ts';
import { describeDatabases } from './testing.ts';
import type { OpenDatabase } from './types.ts';

describeDatabases('what is asked together', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await opened.db.execute(sql`create table asked (n integer)`);
  });
  afterAll(async () => {
    await opened.db.execute(sql`drop table asked`);
    await opened.close();
  });

  /** How many rows there are with each number; 13 is an error. */
  const counting = () => {
    const questions: (readonly number[])[] = [];
    const count = askedTogether<number, number>(async (executor, keys) => {
      questions.push(keys);
      const rows = await executor
        .select({ n: sql<number>`n` })
        .from(sql`asked`)
        .where(sql`n in ${keys}`);
      return keys.map((key) =>
        key === 13 ? new Error('unlucky') : rows.filter(({ n }) => n === key).length,
      );
    });
    return { count, questions };
  };

  it('is one question, and anew when asked later', async () => {
    const { count, questions } = counting();
    expect(await Promise.all([1, 2, 1].map((n) => count(opened.db, n)))).toEqual([0, 0, 0]);
    await opened.db.execute(sql`insert into asked values (1)`);
    expect(await count(opened.db, 1)).toBe(1);
    expect(questions).toEqual([[1, 2, 1], [1]]);
  });

  it('fails for the one whose answer is an error', async () => {
    const { count } = counting();
    const [first, unlucky] = await Promise.allSettled([count(opened.db, 7), count(opened.db, 13)]);
    expect(first).toEqual({ status: 'fulfilled', value: 0 });
    expect(unlucky.status).toBe('rejected');
  });

  it('stays in the transaction that it was asked in', async () => {
    const { count, questions } = counting();
    await opened.db.transaction(async (tx) => {
      await tx.execute(sql`insert into asked values (5), (5)`);
      expect(await Promise.all([count(tx, 5), count(tx, 6)])).toEqual([2, 0]);
    });
    expect(questions).toHaveLength(1);
  });
});
