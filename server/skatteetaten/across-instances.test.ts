import { setImmediate as othersTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { createGate } from './gate.ts';
import { createSlots } from './slots.ts';

const LIMIT = 5;

describeDatabases('calls to Skatteetaten over several instances', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const refused: string[] = [];
  const instance = (maxWaiting = 500) =>
    createGate({
      concurrency: LIMIT,
      maxWaiting,
      slots: createSlots({
        database: () => Promise.resolve(opened.db),
        upstream: 'skatteetaten',
        count: LIMIT,
        leaseMs: 60_000,
      }),
      observer: { entered: () => undefined, refused: (reason) => void refused.push(reason) },
    });

  it('are never more than five at once, all of them come through, and no business goes without', async () => {
    const instances = [instance(), instance(), instance()];
    let inFlight = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inFlight += 1));
      await othersTurn();
      inFlight -= 1;
    };
    const runs = instances.flatMap((gate, at) =>
      Array.from({ length: 12 }, (_, call) => gate.run(`business ${at}.${call % 4}`, work)),
    );
    expect(instances.map((gate) => gate.load())).toEqual(
      instances.map(() => ({ inFlight: LIMIT, waiting: 12 - LIMIT })),
    );
    expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
    expect(most).toBeLessThanOrEqual(LIMIT);
    // Whoever has an answer does not wait for the slot's way back.
    await expect.poll(() => instances[0]?.room()).toBe(LIMIT);
    await expect
      .poll(() => instances.map((gate) => gate.load()))
      .toEqual(instances.map(() => ({ inFlight: 0, waiting: 0 })));
  });

  it('that find the queue full are refused at once, in words that say so, and counted', async () => {
    const gate = instance(1);
    const started = Promise.withResolvers<undefined>();
    const runs = Array.from({ length: LIMIT + 1 }, (_, at) => gate.run(`b${at}`, () => started.promise));
    const over = await gate.run('one too many', () => started.promise);
    expect(over).toMatchObject({
      ok: false,
      error: { code: 'upstream-busy', operatorAdvice: 'The queue towards Skatteetaten is full.' },
    });
    expect(refused).toEqual(['full']);
    started.resolve(undefined);
    expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
  });
});
