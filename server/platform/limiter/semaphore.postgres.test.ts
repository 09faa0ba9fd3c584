import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { upstreamSlots } from '#server/platform/db/schema/index.ts';
import { openPostgres } from '#server/platform/db/postgres.ts';
import { describePostgres, openTestDatabase, postgresUrlOf } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { Limiter } from './limiter.ts';
import { createSemaphore } from './semaphore.ts';

/** What Skatteetaten allows. */
const LIMIT = 5;

describePostgres('the semaphore over instances', () => {
  let opened: OpenDatabase;
  /** Three instances of the portal, each with connections of its own. */
  let instances: readonly [OpenDatabase, OpenDatabase, OpenDatabase];
  beforeAll(async () => {
    opened = await openTestDatabase();
    const url = await postgresUrlOf(opened.db);
    const connect = () => openPostgres({ url, onIdleError: () => undefined });
    instances = [await connect(), await connect(), await connect()];
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.close()));
    await opened.close();
  });
  beforeEach(() => opened.db.delete(upstreamSlots));

  const semaphoreOf = ({ db }: OpenDatabase, permits = LIMIT, leaseMs = 60_000) =>
    createSemaphore({
      database: () => Promise.resolve(db),
      upstream: 'skatteetaten',
      permits,
      leaseMs,
    });
  const limiterOf = (instance: OpenDatabase) =>
    new Limiter({
      concurrency: LIMIT,
      semaphore: semaphoreOf(instance),
      pause: () => sleep(Math.random() * 5),
    });
  const expire = () => opened.db.update(upstreamSlots).set({ expiresAt: sql`now() - interval '1 second'` });

  it('holds three limiters to five calls at once, and lets every call through', async () => {
    const limiters = instances.map(limiterOf);
    let inFlight = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inFlight += 1));
      await opened.db.execute(sql`select 1`);
      inFlight -= 1;
    };
    const runs = limiters.flatMap((limiter, at) =>
      Array.from({ length: 40 }, (_, call) => limiter.run(`business ${at}.${call % 4}`, work)),
    );
    expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(5);
    await expect.poll(() => limiters[0]?.usage()).toEqual({ inFlight: 0, free: LIMIT });
  });

  it('frees the permits of a process that crashed when their lease ends', async () => {
    const one = semaphoreOf(instances[0]);
    const other = semaphoreOf(instances[1]);
    for (let taken = 0; taken < LIMIT; taken += 1) expect(await one.tryAcquire()).toBeDefined();
    expect(await one.tryAcquire()).toBeUndefined();
    expect(await other.available()).toBe(0);
    await expire();
    expect(await other.available()).toBe(LIMIT);
    expect(await other.tryAcquire()).toBeDefined();
  });

  it('does not release a permit that another process has taken since', async () => {
    const one = semaphoreOf(instances[0], 1);
    const other = semaphoreOf(instances[1], 1);
    const releaseLate = await one.tryAcquire();
    await expire();
    expect(await other.tryAcquire()).toBeDefined();
    await releaseLate?.();
    expect(await other.available()).toBe(0);
  });

  it('renews the lease of a call that outlasts it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const one = semaphoreOf(instances[0], 1);
      const other = semaphoreOf(instances[1], 1);
      const release = await one.tryAcquire();
      await expire();
      vi.advanceTimersByTime(20_000);
      await expect.poll(() => other.available()).toBe(0);
      await release?.();
      expect(await other.available()).toBe(1);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
