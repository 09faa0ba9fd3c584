import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { upstreamSlots } from '#server/db/schema/index.ts';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { createSlots } from './slots.ts';

describeDatabases('slots', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(() => opened.db.delete(upstreamSlots));

  const process = (count = 2) =>
    createSlots({
      database: () => Promise.resolve(opened.db),
      upstream: 'skatteetaten',
      count,
      leaseMs: 60_000,
    });

  it('are shared by processes, and come back', async () => {
    const [one, other] = [process(), process()];
    const release = await one.take(0);
    expect(await other.take(0)).toBeDefined();
    expect(await one.take(0)).toBeUndefined();
    expect(await other.take(0)).toBeUndefined();
    await release?.();
    expect(await other.take(0)).toBeDefined();
  });

  it('are never more than allowed, however many ask at once', async () => {
    const processes = [process(3), process(3), process(3)];
    const taken = await Promise.all(
      processes.flatMap((slots) => [slots.take(0), slots.take(0), slots.take(0)]),
    );
    expect(taken.filter((release) => release !== undefined).length).toBeLessThanOrEqual(3);
    const rest = await Promise.all([0, 1, 2].map(() => process(3).take(0)));
    const all = [...taken, ...rest].filter((release) => release !== undefined);
    expect(all).toHaveLength(3);
  });

  it('of a process that died are free when its lease ends', async () => {
    await process(1).take(0);
    await opened.db.update(upstreamSlots).set({ expiresAt: sql`now() - interval '1 second'` });
    const release = await process(1).take(0);
    expect(release).toBeDefined();
  });

  it('are not taken back from their new holder by one that comes late', async () => {
    const late = await process(1).take(0);
    await opened.db.update(upstreamSlots).set({ expiresAt: sql`now() - interval '1 second'` });
    await process(1).take(0);
    await late?.();
    expect(await process(1).take(0)).toBeUndefined();
  });

  it('are counted while they are free, over all processes', async () => {
    const [one, other] = [process(2), process(2)];
    expect(await other.free()).toBe(2);
    const release = await one.take(0);
    expect(await other.free()).toBe(1);
    await opened.db.update(upstreamSlots).set({ expiresAt: sql`now() - interval '1 second'` });
    expect(await other.free()).toBe(2);
    await release?.();
    expect(await other.free()).toBe(2);
  });

  it('are waited for', async () => {
    const release = await process(1).take(0);
    const waiting = process(1).take(5_000);
    await release?.();
    expect(await waiting).toBeDefined();
  });
});
