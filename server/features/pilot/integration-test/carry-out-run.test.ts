import { afterEach, beforeEach, expect, it } from 'vitest';
import { testReport } from '#lib/pilot/integration-test/testing/integration-test.ts';
import { auditEvents } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { sender } from '#server/platform/jobs/engine.ts';
import { carryOutRun } from './carry-out-run.ts';
import { beginRun, latestRuns, reportOf, requestRun, requestStop } from './runs.ts';

const TESTER = { email: 'pia@demobanken.example', name: 'Pia Pilot' };
const NOW = new Date('2026-11-23T10:00:00Z');
const ORDER = { orgnrs: ['313367002', '314961900'], vendor: 'Leverandør', tester: TESTER };
const LINK = 'http://127.0.0.1/consent';

type CarryOut = Parameters<typeof carryOutRun>[0]['carryOut'];

describeDatabases('integration tests started from the pilot page', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  const attempt = (id: string, carryOut: CarryOut, signal = new AbortController().signal) =>
    carryOutRun({ db: opened.db, now: () => NOW, signal, stopPollMs: 5, carryOut }, id);
  const request = async () => (await requestRun(opened.db, ORDER, NOW)) ?? '';
  const newest = async () => (await latestRuns(opened.db))[0];

  it('are one at a time, and audited', async () => {
    const id = await requestRun(opened.db, ORDER, NOW);
    expect(id).toBeDefined();
    expect(await requestRun(opened.db, ORDER, NOW)).toBeUndefined();
    const boss = await sender(opened.db);
    expect((await boss.findJobs('integration-test')).map(({ data }) => data)).toEqual([{ run: id }]);
    const trail = await opened.db.select().from(auditEvents);
    expect(trail.map(({ action, actorRef }) => [action, actorRef])).toEqual([
      ['integration-test-started', TESTER.email],
    ]);
  });

  it('show what they wait for, and keep the report', async () => {
    const id = await request();
    const seen: unknown[] = [];
    const succeeded = await attempt(id, async ({ attendant, onProgress, ...order }) => {
      expect(order).toMatchObject({ orgnrs: ORDER.orgnrs, vendor: 'Leverandør', testers: ['Pia Pilot'] });
      await onProgress?.('B2', []);
      await attendant.waitFor({ kind: 'approve', orgnr: '313367002', consentId: 'x', link: LINK });
      seen.push(await newest());
      await attendant.goOn();
      seen.push(await newest());
      return testReport();
    });
    expect(succeeded).toBe(true);
    expect(seen[0]).toMatchObject({
      status: 'running',
      currentCase: 'B2',
      waitingFor: { kind: 'approve', orgnr: '313367002', link: LINK },
    });
    expect(seen[1]).not.toHaveProperty('waitingFor');
    expect(await newest()).toMatchObject({ status: 'finished', report: testReport() });
    expect(await reportOf(opened.db, id)).toEqual(testReport());
    expect(await requestRun(opened.db, ORDER, NOW)).toBeDefined();
  });

  it('stops on request', async () => {
    const id = await request();
    await attempt(id, async ({ signal }) => {
      const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
      await requestStop(opened.db, TESTER, NOW);
      await stopped;
      return testReport();
    });
    expect(await newest()).toMatchObject({ status: 'finished', stopping: true });
  });

  it('that were left by a process that ended are interrupted, not begun again', async () => {
    const id = await request();
    await beginRun(opened.db, id);
    await attempt(id, () => Promise.reject(new Error('must not run')));
    expect(await newest()).toMatchObject({ status: 'interrupted' });
  });

  it('that fail for a bug are closed by the second attempt', async () => {
    const id = await request();
    await expect(attempt(id, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    await attempt(id, () => Promise.reject(new Error('must not run')));
    expect(await newest()).toMatchObject({ status: 'interrupted' });
  });
});
