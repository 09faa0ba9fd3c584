import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate, HOLD_MS, KEEP_MS } from './gate.ts';
import { Turn } from './turn.ts';

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

  describe('when calls have something else to show', () => {
    const waiting = (stake: 'empty' | 'older') => {
      const turn = new Turn();
      return { turn, leave: turn.waitedFor(stake) };
    };

    it('lets those go first that have nothing, then the others, and last what nobody waits for', async () => {
      const gate = createGate({ concurrency: 1 });
      const { started, job, end } = jobs();
      const older = waiting('older');
      const left = waiting('empty');
      const runs = [
        gate.run('z', job('inside')),
        gate.run('a', job('nobody'), new Turn()),
        gate.run('b', job('left'), left.turn),
        gate.run('c', job('older'), older.turn),
        gate.run('d', job('empty'), waiting('empty').turn),
      ];
      left.leave();
      for (const name of ['inside', 'empty', 'older', 'nobody', 'left']) {
        await settle();
        expect(started.at(-1)).toBe(name);
        end(name);
      }
      expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
    });

    it('raises a call that somebody joins who has nothing to show', async () => {
      const gate = createGate({ concurrency: 1 });
      const { started, job, end } = jobs();
      const inside = gate.run('z', job('inside'));
      const [first, second] = [waiting('older'), waiting('older')];
      void gate.run('a', job('first'), first.turn);
      const raised = gate.run('b', job('second'), second.turn);
      second.turn.waitedFor('empty');
      await settle();
      end('inside');
      await inside;
      await settle();
      expect(started.at(-1)).toBe('second');
      end('second');
      await raised;
    });

    it('turns away what nobody waits for when the queue is full, and not the people', async () => {
      const refused: string[] = [];
      const observer = { entered: () => undefined, refused: (reason: string) => void refused.push(reason) };
      const gate = createGate({ concurrency: 1, maxWaiting: 1, observer });
      const { job, end } = jobs();
      const inside = gate.run('a', job('inside'));
      const unwanted = gate.run('b', job('unwanted'), new Turn());
      const person = gate.run('c', job('person'));
      expect(await unwanted).toMatchObject({ ok: false, error: { code: 'upstream-busy' } });
      expect(await gate.run('d', job('full'), new Turn())).toMatchObject({ ok: false });
      expect(refused).toEqual(['left', 'full']);
      end('inside');
      await inside;
      await settle();
      end('person');
      expect(await person).toEqual({ ok: true, value: 'person' });
    });
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

    it('tells how long the queue is, and since when', async () => {
      const gate = createGate({ concurrency: 1 });
      const { job, end } = jobs();
      expect(gate.load()).toEqual({ inFlight: 0, waiting: 0, longestWaitMs: 0, refused: 0 });
      const inside = gate.run('a', job('inside'));
      const waits = gate.run('b', job('waits'));
      await vi.advanceTimersByTimeAsync(700);
      void gate.run('c', job('later'));
      expect(gate.load()).toEqual({ inFlight: 1, waiting: 2, longestWaitMs: 700, refused: 0 });
      end('inside');
      await inside;
      await vi.advanceTimersByTimeAsync(0);
      end('waits');
      await waits;
      expect(gate.load()).toMatchObject({ inFlight: 1, waiting: 0 });
    });

    it('tells a call whether its turn comes soon, counted from when it began to wait', async () => {
      const gate = createGate({ concurrency: 1 });
      const { job, end } = jobs();
      void gate.run('a', job('inside'));
      const [late, soon] = [new Turn(), new Turn()];
      const answers = [late.comesWithin(1000), soon.comesWithin(1000)];
      await vi.advanceTimersByTimeAsync(5000);
      void gate.run('b', job('late'), late);
      await vi.advanceTimersByTimeAsync(999);
      void gate.run('b', job('soon'), soon);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answers[0]).toBe(false);
      end('inside');
      await vi.advanceTimersByTimeAsync(0);
      end('late');
      await vi.advanceTimersByTimeAsync(0);
      expect(await answers[1]).toBe(true);
    });
  });

  it('gives a turn only while the bank has a call free, and says that others hold them all', async () => {
    vi.useFakeTimers();
    let free = 0;
    const giveBack = () => {
      free++;
      return Promise.resolve();
    };
    const slots = {
      take: async (ms: number) => {
        if (free === 0) await new Promise((resolve) => setTimeout(resolve, ms));
        return free > 0 ? giveBack : undefined;
      },
      free: () => Promise.resolve(free),
    };
    const refused: string[] = [];
    const observer = { entered: () => undefined, refused: (reason: string) => void refused.push(reason) };
    const gate = createGate({ concurrency: 1, maxWaitMs: 1500, slots, observer });
    const first = gate.run('a', () => Promise.resolve(1));
    await vi.advanceTimersByTimeAsync(1500);
    expect(await first).toMatchObject({ ok: false, error: { code: 'upstream-busy' } });
    expect(refused).toEqual(['others']);
    expect(gate.load()).toMatchObject({ inFlight: 0, waiting: 0, refused: 1 });
    const second = gate.run('a', () => Promise.resolve(1));
    free = 1;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await second).toEqual({ ok: true, value: 1 });
    expect(free).toBe(2);
    vi.useRealTimers();
  });

  it('fails the one whose turn it is when the slots cannot be read, and no other', async () => {
    let readable = false;
    const slots = {
      take: () =>
        readable ? Promise.resolve(() => Promise.resolve()) : Promise.reject(new Error('no database')),
      free: () => Promise.resolve(1),
    };
    const gate = createGate({ concurrency: 1, slots });
    await expect(gate.run('a', () => Promise.resolve(1))).rejects.toThrow('the slots could not be read');
    readable = true;
    expect(await gate.run('a', () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  });

  describe('with a slot', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    /** One slot, and what was done with it. */
    function oneSlot(back: () => Promise<void> = () => Promise.resolve()) {
      const done: string[] = [];
      const take = () => {
        done.push('taken');
        return Promise.resolve(() => {
          done.push('given back');
          return back();
        });
      };
      const free = () => Promise.resolve(done.at(-1) === 'taken' ? 0 : 1);
      const gate = createGate({ concurrency: 1, slots: { take, free } });
      return { gate, done };
    }
    const turnOver = () => vi.advanceTimersByTimeAsync(0);

    it('gives the answer while the slot is on the way back, and lets the next in when it is there', async () => {
      const back = Promise.withResolvers<undefined>();
      const { gate } = oneSlot(() => back.promise);
      const { started, job, end } = jobs();
      const first = gate.run('a', job('first'));
      await turnOver();
      end('first');
      expect(await first).toEqual({ ok: true, value: 'first' });
      await vi.advanceTimersByTimeAsync(KEEP_MS);
      void gate.run('a', job('second'));
      await turnOver();
      expect(started).toEqual(['first']);
      back.resolve(undefined);
      await turnOver();
      expect(started).toEqual(['first', 'second']);
    });

    it('keeps it a moment for the next call, and gives it back when none comes', async () => {
      const { gate, done } = oneSlot();
      const { started, job, end } = jobs();
      void gate.run('a', job('first'));
      await turnOver();
      end('first');
      await vi.advanceTimersByTimeAsync(KEEP_MS - 1);
      expect([gate.load().inFlight, await gate.room(), (await gate.bank()).inFlight]).toEqual([0, 1, 0]);
      void gate.run('b', job('second'));
      await turnOver();
      expect([started, done, gate.load().inFlight]).toEqual([['first', 'second'], ['taken'], 1]);
      end('second');
      await vi.advanceTimersByTimeAsync(KEEP_MS);
      expect(done).toEqual(['taken', 'given back']);
      expect(gate.load().inFlight).toBe(0);
    });

    it('uses it for those who wait, one after the other, and then leaves it to other processes first', async () => {
      const { gate, done } = oneSlot();
      const { started, job, end } = jobs();
      for (const name of ['a', 'b', 'c']) void gate.run(name, job(name));
      await turnOver();
      end('a');
      await turnOver();
      expect([started, done]).toEqual([['a', 'b'], ['taken']]);
      await vi.advanceTimersByTimeAsync(HOLD_MS);
      end('b');
      await vi.advanceTimersByTimeAsync(99);
      expect([started, done]).toEqual([
        ['a', 'b'],
        ['taken', 'given back'],
      ]);
      await vi.advanceTimersByTimeAsync(1);
      expect([started, done]).toEqual([
        ['a', 'b', 'c'],
        ['taken', 'given back', 'taken'],
      ]);
    });
  });
});
