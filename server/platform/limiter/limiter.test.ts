import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withDeadline } from '#server/platform/http/deadline.ts';
import { Limiter } from './limiter.ts';
import { type Priority, QueueTicket } from './queue-ticket.ts';
import type { Semaphore } from './semaphore.ts';

/** Work that ends when the test says so. */
function jobs() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => () =>
    new Promise<string>((resolve) => {
      started.push(name);
      ends.set(name, () => resolve(name));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await tick();
    await tick();
  };
  return { started, job, end };
}

function ticketOf(priority: Priority): QueueTicket {
  const ticket = new QueueTicket();
  if (priority !== 'background') ticket.addWaiter(priority);
  return ticket;
}

describe('the limiter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A limiter whose only place is taken; `order` lets the others run and gives the order in which they did. */
  async function occupied(settings: Partial<ConstructorParameters<typeof Limiter>[0]> = {}) {
    const limiter = new Limiter({ concurrency: 1, ...settings });
    const { started, job, end } = jobs();
    const first = limiter.run('first', job('first'));
    await tick();
    const run = (name: string, priority: Priority | QueueTicket = 'interactive', key = name) =>
      limiter.run(key, job(name), typeof priority === 'string' ? ticketOf(priority) : priority);
    const order = async () => {
      for (let at = 0; at < started.length; at += 1) await end(started[at] ?? '');
      return started.slice(1);
    };
    return { limiter, started, first, run, order, end };
  }

  it('runs interactive calls first, then those with a stale answer, then background calls', async () => {
    const { run, order } = await occupied();
    void run('background', 'background');
    void run('stale', 'interactive-with-stale');
    void run('interactive');
    expect(await order()).toEqual(['interactive', 'stale', 'background']);
  });

  it('follows the people who wait for a call', async () => {
    const { run, order } = await occupied();
    const joined = ticketOf('background');
    const left = new QueueTicket();
    const leave = left.addWaiter('interactive');
    void run('left', left);
    void run('stale', 'interactive-with-stale');
    void run('joined', joined);
    joined.addWaiter('interactive');
    leave();
    expect(await order()).toEqual(['joined', 'stale', 'left']);
  });

  it('lets a call with a stale answer go before interactive ones that arrived much later', async () => {
    const { run, order } = await occupied();
    void run('background', 'background');
    void run('stale', 'interactive-with-stale');
    await vi.advanceTimersByTimeAsync(5_001);
    void run('interactive');
    expect(await order()).toEqual(['stale', 'interactive', 'background']);
  });

  it('shares the limit between businesses', async () => {
    const { run, order } = await occupied();
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) void run(name, 'interactive', name[0]);
    expect(await order()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('rejects a call when the queue is full, without running it', async () => {
    const { limiter, run, order } = await occupied({ maxQueued: 1 });
    const waiting = run('waiting');
    expect(await run('rejected')).toMatchObject({
      ok: false,
      error: { code: 'upstream-busy', operatorAdvice: 'The queue towards Skatteetaten is full.' },
    });
    expect(limiter.stats()).toMatchObject({ queued: 1, rejected: 1 });
    expect(await order()).toEqual(['waiting']);
    expect(await waiting).toEqual({ ok: true, value: 'waiting' });
  });

  it('evicts a background call from a full queue for a person, and no person', async () => {
    const rejected: string[] = [];
    const observer = { started: () => undefined, rejected: (reason: string) => void rejected.push(reason) };
    const { run, order } = await occupied({ maxQueued: 1, observer });
    const background = run('background', 'background');
    void run('person');
    expect(await background).toMatchObject({ ok: false, error: { severity: 'warning' } });
    expect(await run('another', 'background')).toMatchObject({ ok: false });
    expect(rejected).toEqual(['background', 'queue-full']);
    expect(await order()).toEqual(['person']);
  });

  it('rejects a call that has waited too long, and frees its place', async () => {
    const { limiter, run, order } = await occupied({ maxWaitMs: 1_000 });
    const late = run('late');
    await vi.advanceTimersByTimeAsync(700);
    void run('next');
    expect(limiter.stats()).toEqual({ inFlight: 1, queued: 2, longestWaitMs: 700, rejected: 0 });
    await vi.advanceTimersByTimeAsync(300);
    expect(await late).toMatchObject({ ok: false, error: { code: 'upstream-busy' } });
    expect(limiter.stats()).toEqual({ inFlight: 1, queued: 1, longestWaitMs: 300, rejected: 1 });
    expect(await order()).toEqual(['next']);
  });

  it('waits no longer than the deadline of the request', async () => {
    const { run } = await occupied();
    const late = withDeadline(200, () => run('late'));
    await vi.advanceTimersByTimeAsync(200);
    expect(await late).toMatchObject({ ok: false });
  });

  it('tells a ticket whether its call starts in time, counted from when it was queued', async () => {
    const { run, order } = await occupied();
    const late = ticketOf('interactive');
    const soon = ticketOf('interactive');
    const isLateSoon = late.startsWithin(1_000);
    const isSoon = soon.startsWithin(1_000);
    await vi.advanceTimersByTimeAsync(5_000);
    void run('late', late);
    await vi.advanceTimersByTimeAsync(999);
    void run('soon', soon);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isLateSoon).toBe(false);
    await order();
    expect(await isSoon).toBe(true);
  });

  it('gives the number of calls that could start', async () => {
    const { limiter, run, order } = await occupied({ concurrency: 3 });
    expect(await limiter.available()).toBe(2);
    expect(await limiter.usage()).toEqual({ inFlight: 1, free: 2 });
    for (const name of ['a', 'b', 'c']) void run(name);
    expect(await limiter.available()).toBe(0);
    await order();
    expect(await limiter.available()).toBe(3);
  });
});

describe('the limiter with a semaphore', () => {
  /** One permit, which another process holds at first; pauses end when the test says so. */
  function contended() {
    let free = 0;
    const release = () => Promise.resolve(void (free += 1));
    const semaphore: Semaphore = {
      tryAcquire: () => Promise.resolve(free > 0 ? ((free -= 1), release) : undefined),
      available: () => Promise.resolve(free),
    };
    const resumes: (() => void)[] = [];
    const pause = () => new Promise<void>((resolve) => void resumes.push(resolve));
    const resume = async () => {
      for (const next of resumes.splice(0)) next();
      await tick();
      await tick();
    };
    return { semaphore, pause, resume, release };
  }

  it('asks for a permit again after a pause', async () => {
    const { semaphore, pause, resume, release } = contended();
    const limiter = new Limiter({ concurrency: 1, semaphore, pause });
    const { started, job, end } = jobs();
    const run = limiter.run('a', job('call'));
    await resume();
    expect(started).toEqual([]);
    expect(limiter.stats()).toMatchObject({ inFlight: 0, queued: 1 });
    await release();
    await resume();
    expect(started).toEqual(['call']);
    expect(await limiter.usage()).toEqual({ inFlight: 1, free: 0 });
    await end('call');
    expect(await run).toEqual({ ok: true, value: 'call' });
    expect(await semaphore.available()).toBe(1);
  });

  it('pauses before a queued call asks for a permit, so that other processes can take it', async () => {
    const { semaphore, pause, resume, release } = contended();
    await release();
    const limiter = new Limiter({ concurrency: 1, semaphore, pause });
    const { started, job, end } = jobs();
    void limiter.run('a', job('first'));
    void limiter.run('b', job('second'));
    await tick();
    expect(started).toEqual(['first']);
    await end('first');
    expect(started).toEqual(['first']);
    expect(await semaphore.available()).toBe(1);
    await resume();
    expect(started).toEqual(['first', 'second']);
    await end('second');
  });

  it('names the other instances when they hold every permit for the whole wait', async () => {
    const { semaphore, pause } = contended();
    const limiter = new Limiter({ concurrency: 1, semaphore, pause, maxWaitMs: 0 });
    expect(await limiter.run('a', () => Promise.resolve())).toMatchObject({
      ok: false,
      error: { operatorAdvice: "The bank's other processes hold all calls to Skatteetaten." },
    });
  });

  it('releases a permit that came after the call was rejected', async () => {
    const answer = Promise.withResolvers<() => Promise<void>>();
    let released = 0;
    const semaphore: Semaphore = { tryAcquire: () => answer.promise, available: () => Promise.resolve(0) };
    const limiter = new Limiter({ concurrency: 1, semaphore, maxWaitMs: 0 });
    expect((await limiter.run('a', () => Promise.resolve())).ok).toBe(false);
    answer.resolve(() => Promise.resolve(void (released += 1)));
    await tick();
    expect(released).toBe(1);
  });

  it('rejects the call when the semaphore cannot be read, and serves the next one', async () => {
    const { semaphore, release } = contended();
    await release();
    const answers = [() => Promise.reject(new Error('no database'))];
    const tryAcquire = () => answers.pop()?.() ?? semaphore.tryAcquire();
    const limiter = new Limiter({ concurrency: 1, semaphore: { ...semaphore, tryAcquire } });
    const work = () => Promise.resolve('done');
    await expect(limiter.run('a', work)).rejects.toThrow('no database');
    expect(await limiter.run('a', work)).toEqual({ ok: true, value: 'done' });
  });
});

it('never runs more calls than the limit, and runs every call', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 30 }),
      async (concurrency, calls) => {
        const limiter = new Limiter({ concurrency });
        let running = 0;
        let most = 0;
        const outcomes = await Promise.allSettled(
          calls.map(([key, fails]) =>
            limiter.run(key, async () => {
              most = Math.max(most, (running += 1));
              await tick();
              running -= 1;
              if (fails) throw new Error('work failed');
            }),
          ),
        );
        expect(most).toBe(Math.min(concurrency, calls.length));
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(calls.map(([, fails]) => fails));
      },
    ),
  );
});
