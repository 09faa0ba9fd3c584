import { setImmediate as othersTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { createGate } from './gate.ts';
import { createSlots } from './slots.ts';
import { Turn } from './turn.ts';

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
      instances.map(() => expect.objectContaining({ inFlight: 0, waiting: 12 }) as object),
    );
    expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
    expect(most).toBeLessThanOrEqual(LIMIT);
    // Whoever has an answer does not wait for the slot's way back.
    await expect.poll(() => instances[0]?.room()).toBe(LIMIT);
    await expect
      .poll(() => instances.map((gate) => gate.load()))
      .toEqual(
        instances.map(() => expect.objectContaining({ inFlight: 0, waiting: 0, refused: 0 }) as object),
      );
  });

  it('are given by what is at stake when a call comes free, not when the search for one began', async () => {
    const [one, other] = [instance(), instance()];
    const held = Promise.withResolvers<undefined>();
    const holding = Array.from({ length: LIMIT }, (_, at) => other.run(`other ${at}`, () => held.promise));
    await expect.poll(() => other.load().inFlight).toBe(LIMIT);
    expect(await one.bank()).toEqual({ inFlight: LIMIT, free: 0 });
    const order: string[] = [];
    const call = (name: string, turn?: Turn) =>
      one.run(name, () => Promise.resolve(void order.push(name)), turn);
    const behind = Array.from({ length: LIMIT }, (_, at) => call(`nobody ${at}`, new Turn()));
    const person = call('person');
    held.resolve(undefined);
    await Promise.all([...holding, ...behind, person]);
    expect(order[0]).toBe('person');
    await expect.poll(() => one.bank()).toEqual({ inFlight: 0, free: LIMIT });
  });

  it('are not kept by an instance that has many waiting from one that has a few', async () => {
    const [busy, quiet] = [instance(), instance()];
    let stop = false as boolean;
    const work = async () => {
      await othersTurn();
      if (!stop) void busy.run('the next', work);
    };
    const endless = Array.from({ length: 3 * LIMIT }, (_, at) => busy.run(`busy ${at}`, work));
    await expect.poll(() => busy.load().inFlight).toBe(LIMIT);
    expect((await quiet.run('quiet', () => Promise.resolve('came'))).ok).toBe(true);
    stop = true;
    await Promise.all(endless);
    await expect.poll(() => busy.load()).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  it('that find the queue full are refused at once, in words that say so, and counted', async () => {
    const gate = instance(LIMIT);
    const started = Promise.withResolvers<undefined>();
    const runs = Array.from({ length: LIMIT }, (_, at) => gate.run(`b${at}`, () => started.promise));
    await expect.poll(() => gate.load().inFlight).toBe(LIMIT);
    runs.push(...runs.map((_, at) => gate.run(`w${at}`, () => started.promise)));
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
