import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Limit } from '#lib/limits/limits-of.ts';
import { rateLimits } from '#server/db/schema/index.ts';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { createRequestCounter } from './request-counter.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const TEN: Limit = { name: 'all', about: 'address', most: 10, seconds: 60 };

describeDatabases('counting requests of those who hardly ask', (open) => {
  let opened: OpenDatabase;
  let subject = '';
  /** Another process with the same database; `held` lets no statement through before it is kept. */
  const instance = (held: Promise<unknown> = Promise.resolve()) => {
    const count = createRequestCounter(async () => {
      await held;
      return opened.db;
    });
    return (now = NOW) => count([{ limit: TEN, subject }], now);
  };
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());
  beforeEach(async () => {
    subject = randomUUID();
    await opened.db.delete(rateLimits);
  });
  const counted = async () => (await opened.db.select().from(rateLimits))[0]?.asked;

  it('lets through what a limit allows, and says how long to wait after that', async () => {
    const ask = instance();
    for (let n = 0; n < 10; n += 1) expect(await ask()).toBeUndefined();
    expect(await ask()).toEqual({ limit: TEN, waitSeconds: 60 });
  });

  it('lets none of many at once get past it', async () => {
    const ask = instance();
    await ask();
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask()));
    const passed = answers.filter((answer) => answer === undefined).length;
    expect(passed).toBeGreaterThanOrEqual(4);
    expect(passed).toBeLessThanOrEqual(9);
    expect(await ask()).toBeDefined();
  });

  it('lets them go on before they are counted, and counts them', async () => {
    const gate = Promise.withResolvers<undefined>();
    let first = true;
    const count = createRequestCounter(async () => {
      if (!first) await gate.promise;
      first = false;
      return opened.db;
    });
    const ask = () => count([{ limit: TEN, subject }], NOW);
    await ask();
    for (let n = 0; n < 4; n += 1) expect(await ask()).toBeUndefined();
    expect(await counted()).toBe(1);
    const sixth = ask();
    gate.resolve(undefined);
    // The sixth is past half of the limit: it waits, and its statement comes after the others.
    expect(await sixth).toBeUndefined();
    await expect.poll(counted).toBe(6);
  });

  it('hears of what other instances counted with its next request', async () => {
    const [one, other] = [instance(), instance()];
    await one();
    for (let n = 0; n < 10; n += 1) await other();
    // Not known here yet: this one goes on, and the answer to it tells.
    await one();
    await expect.poll(() => one()).toEqual({ limit: TEN, waitSeconds: 60 });
  });

  it('waits for the first of a window, and of the next', async () => {
    const other = instance();
    for (let n = 0; n < 10; n += 1) await other();
    const one = instance();
    expect(await one()).toMatchObject({ limit: TEN });
    await one(after(60));
    for (let n = 0; n < 10; n += 1) await other(after(119));
    expect(await one(after(120))).toBeUndefined();
    expect(await counted()).toBe(1);
  });

  it('lets requests go on when they cannot be counted', async () => {
    const ask = instance(Promise.reject(new Error('no database')));
    for (let n = 0; n < 12; n += 1) expect(await ask()).toBeUndefined();
  });
});
