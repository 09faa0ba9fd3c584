import type { JobResult, JobWithMetadata } from 'pg-boss';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { auditEvents } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { deadLetters, runAgain } from './dead-letters.ts';
import { sender, startEngine } from './engine.ts';
import { enqueuer } from './enqueue.ts';
import { jobStates } from './job-states.ts';
import { abandonActive } from './testing/jobs.ts';
import { defineJob, type BackgroundJob, type JobRun } from './job.ts';
import { runBatch } from './run-batch.ts';
import { startWorkers } from './workers.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const RUNNING = new AbortController().signal;
const MAIL = { kind: 'reminder', id: '7c1d7f7e-0000-4000-8000-000000000001' } as const;
const SUCCEEDS = () => Promise.resolve(true);

describeDatabases('background jobs', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  const settings = () => ({ db: opened.db, clock: () => NOW });
  const state = async (name: string) => (await jobStates(opened.db)).find((one) => one.name === name);
  const addMail = async (payloads: readonly (typeof MAIL)[] = [MAIL]) => {
    const enqueue = await enqueuer(opened.db);
    await opened.db.transaction((tx) => enqueue(tx, 'mail', payloads));
  };
  const take = async (queue: string): Promise<JobWithMetadata<unknown>[]> => {
    const boss = await sender(opened.db);
    const options = { batchSize: 10, includeMetadata: true, ignoreStartAfter: true } as const;
    const batch = await boss.fetch<unknown>(queue, options);
    for (const job of batch) job.signal = RUNNING;
    return batch;
  };
  /** One attempt at what waits in a job's queue, settled as a worker settles it. */
  const attempt = async (job: BackgroundJob, stopping = RUNNING) => {
    const boss = await sender(opened.db);
    const batch = await take(job.queue);
    const results = await runBatch(settings(), job, batch, stopping);
    for (const [n, one] of batch.entries()) {
      const result: JobResult<object> | undefined = results[n];
      if (result?.status === 'completed') await boss.complete(job.queue, one);
      else await boss.fail(job.queue, one, result?.output);
    }
    return results.map(({ status }) => status);
  };

  it('have the tables that the library expects', async () => {
    const boss = await sender(opened.db);
    expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
  });

  it('are there exactly when the transaction that adds them commits', async () => {
    const enqueue = await enqueuer(opened.db);
    const rolledBack = opened.db.transaction(async (tx) => {
      await enqueue(tx, 'mail', [MAIL]);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await state('mail')).toBeUndefined();
    await addMail();
    expect(await state('mail')).toMatchObject({ waiting: 1 });
  });

  it('that repeat are done by one of several instances', async () => {
    const begun = Promise.withResolvers<JobRun>();
    let runs = 0;
    const job = defineJob('limits', {
      schedule: { everySeconds: 3600 },
      run: (_, run) => {
        runs += 1;
        begun.resolve(run);
        return SUCCEEDS();
      },
    });
    const instances = [await startWorkers(settings(), [job]), await startWorkers(settings(), [job])];
    expect(await begun.promise).toMatchObject({ now: NOW, isLast: false });
    for (const instance of instances) await instance.stop(10_000);
    expect(runs).toBe(1);
    expect(await state('limits')).toMatchObject({ waiting: 0, running: false, failuresInRow: 0 });
  });

  it('are not begun after a stop, which waits for the one under way', async () => {
    await addMail([MAIL, MAIL]);
    const stopping = new AbortController();
    const done: string[] = [];
    const job = defineJob('mail', {
      run: (mail) => {
        done.push(mail.kind);
        stopping.abort();
        return SUCCEEDS();
      },
    });
    expect(await attempt(job, stopping.signal)).toEqual(['completed', 'failed']);
    expect(done).toEqual(['reminder']);
    expect(await state('mail')).toMatchObject({ waiting: 1 });
  });

  it.each([
    ['says so', () => Promise.resolve(false), 'incomplete'],
    ['throws', () => Promise.reject(new TypeError('about 01017012345')), 'TypeError'],
  ])(
    'are tried again when one %s, and end among the dead letters without its text',
    async (_, run, error) => {
      const lasts: boolean[] = [];
      const fails = defineJob('mail', {
        run: (_mail, { isLast }) => {
          lasts.push(isLast);
          return run();
        },
      });
      await addMail();
      await attempt(fails);
      expect(await state('mail')).toMatchObject({ waiting: 1, failuresInRow: 1, succeededAt: undefined });
      while (lasts.at(-1) === false) await attempt(fails);
      expect(lasts.filter(Boolean)).toHaveLength(1);
      expect(await state('mail')).toMatchObject({ waiting: 0, failuresInRow: lasts.length });
      expect(await deadLetters(opened.db)).toMatchObject([{ queue: 'mail', attempts: lasts.length, error }]);
    },
  );

  it('among the dead letters can be run again, audited, once', async () => {
    await addMail();
    const boss = await sender(opened.db);
    const fails = defineJob('mail', { run: () => Promise.resolve(false) });
    while ((await deadLetters(opened.db)).length === 0) await attempt(fails);
    const [{ id } = { id: '' }] = await deadLetters(opened.db);
    expect(await runAgain(opened.db, id, 'pia@demobanken.example', NOW)).toBe(true);
    expect(await runAgain(opened.db, id, 'pia@demobanken.example', NOW)).toBe(false);
    expect(await deadLetters(opened.db)).toEqual([]);
    const waiting = (await boss.findJobs('mail', { queued: true })).map(({ data, retryCount }) => [
      data,
      retryCount,
    ]);
    expect(waiting).toEqual([[MAIL, 0]]);
    const trail = (await opened.db.select().from(auditEvents)).map(({ action, actorRef }) => [
      action,
      actorRef,
    ]);
    expect(trail).toEqual([['job-run-again', 'pia@demobanken.example']]);
  });

  it('that repeat leave no dead letter once a later one has succeeded', async () => {
    const boss = await sender(opened.db);
    const repeating = (succeeds: boolean) =>
      defineJob('limits', { schedule: { everySeconds: 60 }, run: () => Promise.resolve(succeeds) });
    await boss.send('limits', {});
    while ((await deadLetters(opened.db)).length === 0) await attempt(repeating(false));
    await boss.send('limits', {});
    expect(await attempt(repeating(true))).toEqual(['completed']);
    expect(await deadLetters(opened.db)).toEqual([]);
    expect(await state('limits')).toMatchObject({ failuresInRow: 0, succeededAt: expect.any(Date) as Date });
  });

  it('with a payload that is not of their queue fail before they run', async () => {
    const boss = await sender(opened.db);
    await boss.send('mail', { kind: 'reminder', id: 'not-a-uuid' });
    expect(await attempt(defineJob('mail', { run: SUCCEEDS }))).toEqual(['failed']);
  });

  it('of an instance that gives no sign of life are given to another one, and its answer comes too late', async () => {
    await addMail();
    const [taken] = await take('mail');
    await opened.db.execute(sql`update pgboss.job set heartbeat_on = now() - interval '1 hour'`);
    const boss = await startEngine(opened.db, 'work');
    await boss.supervise('mail');
    await boss.stop();
    expect(await state('mail')).toMatchObject({ waiting: 1, running: false, failuresInRow: 1 });
    const [again] = await take('mail');
    expect(again).toMatchObject({ id: taken?.id, retryCount: 1 });
    if (taken !== undefined) await (await sender(opened.db)).complete('mail', taken);
    expect(await state('mail')).toMatchObject({ running: true });
    await abandonActive(opened.db, 'mail');
  });
});
