import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { account } from '#lib/tax-account/testing/tax-account.ts';
import { runConsentJob } from '#server/features/consent/poll.ts';
import {
  EVA,
  KARI,
  OTHER_BUSINESS,
  seedCustomers,
  TEST_BUSINESS,
  testConsentDeps,
} from '#server/features/consent/testing/consent.ts';
import { seal } from '#server/platform/crypto/seal.ts';
import {
  consents,
  refreshNights,
  sharing,
  snapshots,
  summaryRefreshes,
} from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { batchItems, enqueueBatch } from '#server/features/invitations/batches.ts';
import {
  clearInvitations,
  giveTo,
  RANDI,
  sendQueuedInvitations,
  testInvitationDeps,
} from '#server/features/invitations/testing/invitations.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import { runRefreshJob } from '#server/features/tax-account/nightly-refresh/refresh-job.ts';
import {
  clearReminders,
  DUE_DAY,
  putConsent,
  putInstalments,
  putSettings,
  remindersRound,
  testReminderDeps,
} from '#server/features/reminders/testing/reminders.ts';
import { snapshotAad } from '#server/features/tax-account/snapshots.ts';
import { instruments } from '#server/platform/observability/instruments.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { startTestSandbox } from '../../sandbox/core/testing/sandbox.ts';
import { endOverdueSharing } from '#server/features/consent/sharing/set-sharing.ts';
import { consentEffects } from '#server/effects.ts';
import { database } from '#server/platform/db/client.ts';

// 310… comes before 319…: the bad one has its turn first, whichever way a job walks.
const [BAD, GOOD] = [OTHER_BUSINESS.orgnr, TEST_BUSINESS.orgnr].toSorted() as [string, string];
const NIGHT = new Date('2026-12-03T00:00:00Z');
const signal = new AbortController().signal;

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());

describeDatabases('a row that cannot be worked with', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
    await opened.db.execute(sql`
      create function refuse_poison() returns trigger language plpgsql as $$
      begin raise exception 'this row is poisonous'; end $$`);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    await clearInvitations(opened.db);
    await clearReminders(opened.db);
    await opened.db.delete(summaryRefreshes);
    await opened.db.delete(refreshNights);
  });

  /** Lets the database refuse every change of the bad business's rows in a table while `act` runs. */
  async function poisoned<T>(table: string, change: string, act: () => Promise<T>): Promise<T> {
    await opened.db.execute(
      sql.raw(`create trigger poison before ${change} on ${table} for each row
        when (${change === 'delete' ? 'old' : 'new'}.orgnr = '${BAD}') execute function refuse_poison()`),
    );
    try {
      return await act();
    } finally {
      await opened.db.execute(sql.raw(`drop trigger poison on ${table}`));
    }
  }
  const failedItems = async (name: string): Promise<number> =>
    (await instruments().failedItems.get()).values.find(({ labels }) => labels.name === name)?.value ?? 0;
  /** Runs a job, and gives what it did and how many turns it passed over. */
  async function passedOver<T>(name: string, run: () => Promise<T>): Promise<readonly [T, number]> {
    const before = await failedItems(name);
    const done = await run();
    return [done, (await failedItems(name)) - before];
  }
  const statusOf = async (id: string) =>
    (await opened.db.select().from(consents).where(eq(consents.id, id)))[0]?.status;

  it('leaves the reminders of others alone', async () => {
    for (const [orgnr, { personId }] of [
      [BAD, EVA],
      [GOOD, KARI],
    ] as const) {
      const consentId = await putConsent(opened.db, orgnr, personId);
      await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
      await putSettings(opened.db, personId, [orgnr], ['due-today'], { address: `${orgnr}@kunde.example` });
      if (orgnr !== BAD) continue;
      const place = { orgnr, source: 'open-claims', periodKey: 'current', consentId } as const;
      const claims = [{ instalments: 'none' }];
      const value = { ...account([]), claims };
      await opened.db
        .update(snapshots)
        .set(seal(JSON.stringify({ format: 2, value }), snapshotAad(place)))
        .where(eq(snapshots.orgnr, BAD));
    }
    const deps = testReminderDeps(running.sandbox, opened.db, DUE_DAY);
    const [summary, over] = await passedOver('reminders', () => remindersRound(deps, DUE_DAY));
    expect(summary).toEqual({ sent: 1, refused: 0, postponed: 0, unclear: 0 });
    expect(over).toBe(1);
    const mails = await caughtMails(running.sandbox);
    expect(mails.flatMap(({ recipients }) => recipients)).toEqual([`${GOOD}@kunde.example`]);
  });

  it('lets the consents of others end', async () => {
    const validTo = new Date('2026-11-30T09:00:00Z');
    const ended = { validTo, checkedAt: NIGHT };
    const bad = await putConsent(opened.db, BAD, EVA.personId, ended);
    const good = await putConsent(opened.db, GOOD, KARI.personId, ended);
    const pass = () => runConsentJob(testConsentDeps(running.sandbox, opened.db), NIGHT, signal);
    const [, over] = await passedOver('consents', () => poisoned('consents', 'update', pass));
    expect([await statusOf(bad), await statusOf(good)]).toEqual(['granted', 'expired']);
    expect(over).toBe(1);
  });

  it('lets the consents of others be read in Altinn', async () => {
    const newsAt = NIGHT;
    await putConsent(opened.db, BAD, EVA.personId, { newsAt });
    const good = await putConsent(opened.db, GOOD, KARI.personId, { newsAt });
    const pass = () => runConsentJob(testConsentDeps(running.sandbox, opened.db), NIGHT, signal);
    const [, over] = await passedOver('consents', () => poisoned('consents', 'update', pass));
    // Altinn has no such consent.
    expect(await statusOf(good)).toBe('lost');
    expect(over).toBe(1);
  });

  it('lets the sharing of others end', async () => {
    for (const [orgnr, { personId }] of [
      [BAD, EVA],
      [GOOD, KARI],
    ] as const) {
      const consentId = await putConsent(opened.db, orgnr, personId);
      const choice = { level: 'summary', setBy: personId, setAt: NIGHT, until: NIGHT } as const;
      await opened.db.insert(sharing).values({ orgnr, consentId, ...choice });
    }
    const end = () => endOverdueSharing({ database, effects: consentEffects }, NIGHT, signal);
    const [ended, over] = await passedOver('sharing', () => poisoned('sharing', 'delete', end));
    expect([ended, over]).toEqual([1, 1]);
    expect((await opened.db.select().from(sharing)).map(({ orgnr }) => orgnr)).toEqual([BAD]);
  });

  it('lets the figures of others be refreshed, and has had its turn of the night', async () => {
    for (const [orgnr, { personId }] of [
      [BAD, EVA],
      [GOOD, KARI],
    ] as const) {
      const consentId = await putConsent(opened.db, orgnr, personId);
      const choice = { level: 'summary', setBy: personId, setAt: NIGHT } as const;
      await opened.db.insert(sharing).values({ orgnr, consentId, ...choice });
    }
    const deps = {
      database: () => Promise.resolve(opened.db),
      fetch: (orgnr: string, fetchedAt: Date) =>
        orgnr === BAD
          ? Promise.reject(new TypeError('this answer is poisonous'))
          : Promise.resolve({ kind: 'fresh', value: account([]), fetchedAt } as const),
      hasSpareCapacity: () => Promise.resolve(true),
      perMinute: 60,
      clock: () => NIGHT,
      wait: () => Promise.resolve(),
    };
    const [end, over] = await passedOver('refresh', () => runRefreshJob(deps, signal));
    expect([end, over]).toEqual(['done', 1]);
    const turns = await opened.db.select().from(summaryRefreshes);
    expect(Object.fromEntries(turns.map(({ orgnr, outcome }) => [orgnr, outcome]))).toEqual({
      [BAD]: 'failed',
      [GOOD]: 'refreshed',
    });
  });

  it('lets others be invited', async () => {
    for (const [orgnr, { personId }] of [
      [BAD, EVA],
      [GOOD, KARI],
    ] as const) {
      await giveTo(opened.db, orgnr, RANDI);
      await putSettings(opened.db, personId, [orgnr], ['overdue'], { address: `${orgnr}@kunde.example` });
    }
    const deps = testInvitationDeps(running.sandbox, opened.db, () => NIGHT);
    const ordered = await enqueueBatch(deps, RANDI, [BAD, GOOD], NIGHT);
    if (!ordered.ok) throw new Error(ordered.error);
    const sent = await poisoned('invitations', 'insert', () => sendQueuedInvitations(deps));
    expect(sent).toHaveLength(2);
    expect(sent).toContain('sent');
    const outcomes = (await batchItems(opened.db, RANDI, ordered.value)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([undefined, 'sent']);
  });
});
