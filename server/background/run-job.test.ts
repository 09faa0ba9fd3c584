import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '#server/db/client.ts';
import { openPostgres } from '#server/db/postgres.ts';
import { backgroundJobs } from '#server/db/schema/index.ts';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { jobStates } from './job-states.ts';
import type { BackgroundJob, JobRun } from './job.ts';
import { runJob } from './run-job.ts';
import { startScheduler } from './scheduler.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

describeDatabases('a background job', (open, postgresUrl) => {
  let opened: OpenDatabase;
  let runs: JobRun[];

  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    runs = [];
    await opened.db.delete(backgroundJobs);
  });

  const job = (changes: Partial<BackgroundJob> = {}): BackgroundJob => ({
    name: 'test',
    everySeconds: 60,
    run: (run) => {
      runs.push(run);
      return Promise.resolve(true);
    },
    ...changes,
  });
  const settings = (leaseMs = 60_000, db: Db = opened.db) => ({
    database: () => Promise.resolve(db),
    clock: () => NOW,
    leaseMs,
  });
  const state = async () => (await jobStates(opened.db))[0];
  const makeDue = () => opened.db.update(backgroundJobs).set({ nextRunAt: sql`now()` });

  it('runs with the time and leaves its state', async () => {
    expect(await runJob(settings(), job())).toBe('succeeded');
    expect(runs).toMatchObject([{ now: NOW }]);
    expect(await state()).toMatchObject({
      name: 'test',
      running: false,
      runsInAll: 1,
      failuresInRow: 0,
      succeededAt: expect.any(Date) as Date,
    });
  });

  it('runs again only when it is due, or when told to', async () => {
    await runJob(settings(), job());
    expect(await runJob(settings(), job())).toBe('skipped');
    expect(await runJob(settings(), job(), { early: true })).toBe('succeeded');
    await makeDue();
    expect(await runJob(settings(), job())).toBe('succeeded');
    expect(runs).toHaveLength(3);
  });

  it.each([
    ['says so', () => Promise.resolve(false)],
    ['throws', () => Promise.reject(new Error('no'))],
  ])('counts as failed when it %s, and comes again at its time', async (_, run) => {
    expect(await runJob(settings(), job({ run }))).toBe('failed');
    await makeDue();
    expect(await runJob(settings(), job({ run }))).toBe('failed');
    expect(await state()).toMatchObject({ failuresInRow: 2, failuresInAll: 2, succeededAt: undefined });
    await makeDue();
    expect(await runJob(settings(), job())).toBe('succeeded');
    expect(await state()).toMatchObject({ failuresInRow: 0, failuresInAll: 2, runsInAll: 3 });
  });

  it('is run by one of many that want it at the same moment, also when told to run early', async () => {
    const all = gate();
    let skipped = 0;
    const attempts = Array.from({ length: 8 }, async () => {
      const outcome = await runJob(settings(), job({ run: () => all.opened }), { early: true });
      if (outcome === 'skipped' && (skipped += 1) === 7) all.open();
      return outcome;
    });
    expect((await Promise.all(attempts)).filter((outcome) => outcome === 'succeeded')).toHaveLength(1);
  });

  it('is taken over from a run that has died, and whose lease is over', async () => {
    const dead = { holder: 'dead', leaseUntil: sql`now() + interval '1 hour'` };
    await opened.db.insert(backgroundJobs).values({ name: 'test', ...dead });
    expect(await runJob(settings(), job())).toBe('skipped');
    await opened.db.update(backgroundJobs).set({ leaseUntil: sql`now() - interval '1 second'` });
    expect(await runJob(settings(), job())).toBe('succeeded');
  });

  it('lengthens its lease three times in it while it works, so that no other begins', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const leaseUntil = async () => (await opened.db.select().from(backgroundJobs))[0]?.leaseUntil?.getTime();
    const run = async (): Promise<boolean> => {
      const first = await leaseUntil();
      while ((await leaseUntil()) === first) {
        vi.advanceTimersByTime(20_000);
        // The embedded engine answers without ever letting anything else run.
        await new Promise(setImmediate);
      }
      expect(await runJob(settings(), job(), { early: true })).toBe('skipped');
      return true;
    };
    expect(await runJob(settings(60_000), job({ run }))).toBe('succeeded');
    expect(runs).toEqual([]);
    vi.useRealTimers();
  });

  it('is told to stop when another has taken over, and does not spoil that one’s state', async () => {
    const run = async ({ signal }: JobRun): Promise<boolean> => {
      const other = { holder: 'other', leaseUntil: sql`now() + interval '1 hour'` };
      await opened.db.update(backgroundJobs).set(other);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return true;
    };
    await runJob(settings(60), job({ run }));
    const [row] = await opened.db.select().from(backgroundJobs).where(eq(backgroundJobs.name, 'test'));
    expect(row?.holder).toBe('other');
  });

  describe('scheduled', () => {
    it('stops cleanly: the run under way finishes its step, its lease is returned, and no other begins', async () => {
      const begun = gate();
      const run = async ({ signal }: JobRun): Promise<boolean> => {
        begun.open();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return true;
      };
      const scheduler = startScheduler(settings(), [job({ run })], { headStartMs: 0 });
      await begun.opened;
      expect((await state())?.running).toBe(true);
      await scheduler.stop();
      expect(await state()).toMatchObject({ running: false, runsInAll: 1 });
      // Another instance need not wait for the next round.
      expect(await runJob(settings(), job())).toBe('succeeded');
    });

    it('comes at once when somebody waits for it, and once more when that is said during a run', async () => {
      const began = [gate(), gate(), gate()];
      const scheduler = startScheduler(
        settings(),
        [
          job({
            everySeconds: 3600,
            run: (one) => {
              runs.push(one);
              if (runs.length === 2) scheduler.wake('test');
              began[runs.length - 1]?.open();
              return Promise.resolve(true);
            },
          }),
        ],
        { headStartMs: 0 },
      );
      await began[0]?.opened;
      scheduler.wake('test');
      scheduler.wake('no such job');
      await began[2]?.opened;
      await scheduler.stop();
      expect(runs).toHaveLength(3);
    });

    it('never overlaps itself, and goes on after failures', async () => {
      let underWay = 0;
      const enough = gate();
      const run = async (one: JobRun): Promise<boolean> => {
        runs.push(one);
        expect(underWay).toBe(0);
        underWay += 1;
        await jobStates(opened.db);
        underWay -= 1;
        if (runs.length === 4) enough.open();
        throw new Error('fails every time');
      };
      const often = job({ run, everySeconds: 0.01 });
      const scheduler = startScheduler(settings(), [often], { headStartMs: 0, spreadMs: 5 });
      await enough.opened;
      await scheduler.stop();
      expect((await state())?.failuresInRow).toBe(runs.length);
    });
  });

  // On the embedded engine there is no second instance.
  if (postgresUrl !== undefined) {
    it('is run by one of two instances with connections of their own', async () => {
      await runJob(settings(), job());
      const [current] = await opened.db
        .select({ name: sql<string>`current_database()` })
        .from(backgroundJobs);
      const url = new URL(postgresUrl);
      url.pathname = `/${current?.name ?? ''}`;
      const other = await openPostgres({
        url: url.href,
        onIdleError: () => undefined,
      });
      let [underWay, most, total] = [0, 0, 0];
      const enough = gate();
      const run = async (): Promise<boolean> => {
        underWay += 1;
        total += 1;
        most = Math.max(most, underWay);
        await jobStates(other.db);
        underWay -= 1;
        if (total === 12) enough.open();
        return true;
      };
      const often = job({ run, name: 'often', everySeconds: 0.02 });
      const schedulers = [opened.db, other.db].map((db) =>
        startScheduler(settings(60_000, db), [often], { headStartMs: 0, spreadMs: 5 }),
      );
      await enough.opened;
      await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
      await other.close();
      expect(most).toBe(1);
    });
  }
});

/** Something to wait for until a test lets it through. */
function gate(): { readonly opened: Promise<true>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<true>();
  return { opened: promise, open: () => resolve(true) };
}
