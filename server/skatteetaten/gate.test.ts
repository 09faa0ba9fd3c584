import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate } from './gate.ts';

/** Work that ends when the test says so. */
function jobs() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => () =>
    new Promise<string>((resolve) => {
      started.push(name);
      ends.set(name, () => resolve(name));
    });
  return { started, job, end: (name: string) => ends.get(name)?.() };
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the gate', () => {
  it('lets businesses take turns, and keeps the order within each', async () => {
    const gate = createGate({ concurrency: 1 });
    const { started, job, end } = jobs();
    const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) => gate.run(name.slice(0, 1), job(name)));
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']) {
      await settle();
      expect(started.at(-1)).toBe(name);
      end(name);
    }
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  });

  it('tells how many more calls could start: none while others wait', async () => {
    const gate = createGate({ concurrency: 3 });
    const { job, end } = jobs();
    expect(await gate.room()).toBe(3);
    const all = ['a', 'b', 'c', 'd'].map((name) => {
      const run = gate.run(name, job(name));
      return run;
    });
    await settle();
    expect(await gate.room()).toBe(0);
    end('a');
    await settle();
    expect(await gate.room()).toBe(0);
    for (const name of ['b', 'c', 'd']) end(name);
    await Promise.all(all);
    expect(await gate.room()).toBe(3);
    const elsewhere = createGate({
      concurrency: 3,
      slots: { take: () => Promise.resolve(undefined), free: () => Promise.resolve(1) },
    });
    expect(await elsewhere.room()).toBe(1);
  });

  it('never lets more in than it may, and everybody in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 30 }),
        async (concurrency, calls) => {
          const gate = createGate({ concurrency });
          let inside = 0;
          let most = 0;
          const outcomes = await Promise.allSettled(
            calls.map(([key, fails]) =>
              gate.run(key, async () => {
                most = Math.max(most, ++inside);
                await settle();
                inside--;
                if (fails) throw new Error('work failed');
              }),
            ),
          );
          expect(most).toBe(Math.min(concurrency, calls.length));
          expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
            calls.map(([, fails]) => fails),
          );
        },
      ),
    );
  });

  it('turns the next one away when too many wait, without running it', async () => {
    const gate = createGate({ concurrency: 1, maxWaiting: 1 });
    const { started, job, end } = jobs();
    const first = gate.run('a', job('inside'));
    const second = gate.run('a', job('waiting'));
    expect(await gate.run('b', job('refused'))).toMatchObject({
      ok: false,
      error: { code: 'upstream-busy' },
    });
    end('inside');
    await first;
    await settle();
    end('waiting');
    expect(await second).toEqual({ ok: true, value: 'waiting' });
    expect(started).toEqual(['inside', 'waiting']);
  });

  describe('with a clock', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('gives up on who waited too long, and lets the others in', async () => {
      const gate = createGate({ concurrency: 1, maxWaitMs: 1000 });
      const { started, job, end } = jobs();
      const inside = gate.run('a', job('inside'));
      const late = gate.run('a', job('late'));
      await vi.advanceTimersByTimeAsync(999);
      const patient = gate.run('a', job('patient'));
      await vi.advanceTimersByTimeAsync(1);
      expect(await late).toMatchObject({ ok: false, error: { code: 'upstream-busy' } });
      end('inside');
      await inside;
      await vi.advanceTimersByTimeAsync(0);
      end('patient');
      expect(await patient).toMatchObject({ ok: true });
      expect(started).toEqual(['inside', 'patient']);
    });
  });

  it('keeps its place only while the bank has a call free', async () => {
    let free = 0;
    const giveBack = () => {
      free++;
      return Promise.resolve();
    };
    const slots = {
      take: () => Promise.resolve(free > 0 ? giveBack : undefined),
      free: () => Promise.resolve(free),
    };
    const gate = createGate({ concurrency: 1, slots });
    expect(await gate.run('a', () => Promise.resolve(1))).toMatchObject({
      ok: false,
      error: { code: 'upstream-busy' },
    });
    free = 1;
    expect(await gate.run('a', () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
    expect(free).toBe(2);
  });

  it('gives the answer while its slot is on the way back, and lets the next in when it is there', async () => {
    const back = Promise.withResolvers<undefined>();
    const slots = { take: () => Promise.resolve(() => back.promise), free: () => Promise.resolve(1) };
    const gate = createGate({ concurrency: 1, slots });
    const { started, job, end } = jobs();
    const first = gate.run('a', job('first'));
    void gate.run('a', job('second'));
    await settle();
    end('first');
    expect(await first).toEqual({ ok: true, value: 'first' });
    await settle();
    expect(started).toEqual(['first']);
    back.resolve(undefined);
    await settle();
    expect(started).toEqual(['first', 'second']);
  });
});
