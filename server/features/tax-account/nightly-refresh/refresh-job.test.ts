import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { portalError } from '#lib/core/portal-error.ts';
import { account } from '#lib/tax-account/testing/tax-account.ts';
import {
  KARI,
  OTHER_BUSINESS,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/features/consent/testing/consent.ts';
import {
  auditEvents,
  consents,
  refreshNights,
  sharing,
  snapshots,
  summaryRefreshes,
} from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { clearReminders, putConsent, putInstalments } from '#server/features/reminders/testing/reminders.ts';
import type { RefreshDeps } from './deps.ts';
import { getLatestRun } from './refresh-run.ts';
import { runRefreshJob } from './refresh-job.ts';

const NIGHT = new Date('2026-12-03T00:00:00Z');
const FISH = TEST_BUSINESS.orgnr;
const NUMBERS = [FISH, OTHER_BUSINESS.orgnr, UNKNOWN_TO_ALTINN.orgnr];
const HOUR_MS = 3_600_000;

describeDatabases('the refresh by night', (open) => {
  let opened: OpenDatabase;
  let at: Date;
  let asked: string[];
  let waits: number[];
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    at = NIGHT;
    [asked, waits] = [[], []];
    await clearReminders(opened.db);
    await opened.db.delete(summaryRefreshes);
    await opened.db.delete(refreshNights);
  });

  /** A client that shares; its figures came on 1 December. */
  async function share(orgnr: string, change: Partial<typeof sharing.$inferInsert> = {}): Promise<string> {
    const consentId = await putConsent(opened.db, orgnr, KARI.personId);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    await opened.db
      .insert(sharing)
      .values({ orgnr, consentId, level: 'summary', setBy: KARI.personId, setAt: NIGHT, ...change });
    return consentId;
  }
  const fresh = (fetchedAt: Date) => ({ kind: 'fresh', value: account([]), fetchedAt }) as const;
  const silent = { kind: 'failed', error: portalError('upstream-unavailable') } as const;
  const deps = (change: Partial<RefreshDeps> = {}): RefreshDeps => ({
    database: () => Promise.resolve(opened.db),
    fetch: (orgnr, now) => {
      asked.push(orgnr);
      return Promise.resolve(fresh(now));
    },
    hasSpareCapacity: () => Promise.resolve(true),
    perMinute: 60,
    clock: () => at,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      at = new Date(at.getTime() + milliseconds);
      return Promise.resolve();
    },
    ...change,
  });
  const never = new AbortController().signal;
  const pass = (change?: Partial<RefreshDeps>, signal = never) => runRefreshJob(deps(change), signal);
  const audited = async () =>
    (await opened.db.select().from(auditEvents).where(eq(auditEvents.action, 'summary-refreshed'))).map(
      ({ target, actorRef }) => `${actorRef} ${target}`,
    );

  it('asks once about each client that shares, spread over the night, and says so in the audit trail', async () => {
    for (const orgnr of NUMBERS) await share(orgnr);
    const before = (await audited()).length;
    expect(await pass()).toBe('done');
    expect(asked.toSorted()).toEqual(NUMBERS.toSorted());
    expect((await audited()).slice(before)).toEqual(asked.map((orgnr) => `refresh ${orgnr}`));
    // Four hours: after the first client a third of them, after the second a half of what is left.
    expect(waits).toEqual([(4 / 3) * HOUR_MS, (4 / 3) * HOUR_MS]);
    expect(await getLatestRun(opened.db)).toMatchObject({
      night: '2026-12-03',
      state: 'done',
      refreshed: 3,
      failed: 0,
      waiting: 0,
      finishedAt: at,
    });
    expect(await pass()).toBe('done');
    expect(asked).toHaveLength(3);
    at = new Date('2026-12-04T00:00:00Z');
    await pass();
    expect(asked).toHaveLength(6);
  });

  it.each([
    ['shares no longer', (id: string) => opened.db.delete(sharing).where(eq(sharing.consentId, id))],
    [
      'has shared for long enough',
      (id: string) => opened.db.update(sharing).set({ until: NIGHT }).where(eq(sharing.consentId, id)),
    ],
    [
      'has a consent that is over',
      (id: string) => opened.db.update(consents).set({ validTo: NIGHT }).where(eq(consents.id, id)),
    ],
    [
      'has stopped its use',
      (id: string) => opened.db.update(consents).set({ status: 'stopped' }).where(eq(consents.id, id)),
    ],
    [
      'was looked at in the night',
      (id: string) =>
        opened.db.update(snapshots).set({ fetchedAt: NIGHT }).where(eq(snapshots.consentId, id)),
    ],
  ])('does not ask about a client that %s', async (_, change) => {
    await change(await share(FISH));
    expect(await pass()).toBe('done');
    expect(asked).toEqual([]);
  });

  it('does not ask about a client that ends the sharing while others have their turn', async () => {
    for (const orgnr of NUMBERS) await share(orgnr);
    await pass({
      fetch: async (orgnr, now) => {
        asked.push(orgnr);
        await opened.db.delete(sharing);
        return fresh(now);
      },
    });
    expect(asked).toHaveLength(1);
  });

  it('sleeps by day', async () => {
    await share(FISH);
    at = new Date('2026-12-03T12:00:00Z');
    expect(await pass()).toBe('asleep');
    expect(asked).toEqual([]);
  });

  it('waits while others need the calls', async () => {
    await share(FISH);
    const answers = [false, false, true];
    await pass({ hasSpareCapacity: () => Promise.resolve(answers.shift() ?? true) });
    expect(waits).toEqual([5000, 5000]);
    expect(asked).toEqual([FISH]);
  });

  it('stops when Skatteetaten answers with errors, and tries again an hour later', async () => {
    for (const orgnr of NUMBERS) await share(orgnr);
    const fails = { fetch: (orgnr: string) => (asked.push(orgnr), Promise.resolve(silent)) };
    expect(await pass(fails)).toBe('paused');
    expect(asked).toHaveLength(3);
    expect(await getLatestRun(opened.db)).toMatchObject({
      state: 'paused',
      failed: 3,
      errorCode: 'upstream-unavailable',
    });
    expect(await pass()).toBe('asleep');
    at = new Date(at.getTime() + HOUR_MS);
    // Their turn is over for this night; one that shares since then has its own.
    expect(await pass()).toBe('done');
    expect(asked).toHaveLength(3);
  });

  it('is out of time when the night is over', async () => {
    for (const orgnr of NUMBERS) await share(orgnr);
    expect(await pass({ wait: () => ((at = new Date('2026-12-03T04:00:00Z')), Promise.resolve()) })).toBe(
      'out-of-time',
    );
    expect(await getLatestRun(opened.db)).toMatchObject({ state: 'out-of-time', refreshed: 1, waiting: 2 });
  });

  it('is taken up where another instance fell', async () => {
    for (const orgnr of NUMBERS) await share(orgnr);
    const falls = new Error('the process has died');
    const dying = pass({ wait: () => Promise.reject(falls) });
    await expect(dying).rejects.toBe(falls);
    expect(await pass()).toBe('done');
    expect(asked.toSorted()).toEqual(NUMBERS.toSorted());
  });

  it('stops between two clients when it is told to', async () => {
    for (const orgnr of NUMBERS) await share(orgnr);
    const stop = new AbortController();
    const wait = () => (stop.abort(), Promise.resolve());
    expect(await pass({ wait }, stop.signal)).toBe('stopped');
    expect(asked).toHaveLength(1);
    expect(await getLatestRun(opened.db)).toMatchObject({ state: 'running', waiting: 2 });
  });
});
