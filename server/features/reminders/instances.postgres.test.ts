import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MAIL_WORKER, portalEnvironment, startProcess } from '#server/platform/jobs/testing/process.ts';
import { KARI, seedCustomers, TEST_BUSINESS } from '#server/features/consent/testing/consent.ts';
import { mandates, persons, reminderMails } from '#server/platform/db/schema/index.ts';
import { describePostgres, openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { abandonActive } from '#server/platform/jobs/testing/jobs.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { queueReminders } from './queue-reminders.ts';
import {
  clearReminders,
  DUE_DAY,
  putConsent,
  putInstalments,
  putSettings,
  sendQueued,
  testReminderDeps,
} from './testing/reminders.ts';

const { orgnr } = TEST_BUSINESS;
const PEOPLE = 16;

// The embedded engine serves one process only.
describePostgres('portals in processes of their own', (postgres) => {
  let running: RunningSandbox;
  let opened: OpenDatabase;
  let env: NodeJS.ProcessEnv;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    running = await startTestSandbox();
    opened = await openTestDatabase();
    await seedCustomers(opened.db);
    env = { ...process.env, ...(await portalEnvironment(running.sandbox, opened.db, postgres)) };
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await opened.close();
    await running.close();
  });
  beforeEach(async () => {
    running.sandbox.reset();
    await clearReminders(opened.db);
    const consentId = await putConsent(opened.db, orgnr, KARI.personId);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    for (let n = 0; n < PEOPLE; n += 1) await putPerson(`person-${n}@x.example`);
  });

  async function putPerson(address: string): Promise<void> {
    const personId = randomUUID();
    await opened.db.insert(persons).values({ id: personId, pidHash: personId, createdAt: DUE_DAY });
    await opened.db.insert(mandates).values({ personId, orgnr, role: 'Daglig leder' });
    await putSettings(opened.db, personId, [orgnr], ['due-today'], { address });
  }

  function startPortal(): ChildProcess {
    const child = startProcess(MAIL_WORKER, env, DUE_DAY.toISOString());
    children.push(child);
    return child;
  }

  const queue = () => queueReminders(testReminderDeps(running.sandbox, opened.db, DUE_DAY), DUE_DAY);
  const caught = async () => (await caughtMails(running.sandbox)).map(({ recipients }) => recipients.join());
  const slowly = () =>
    running.sandbox.faults.add({ system: 'mail', endpoint: 'end', fault: { kind: 'delay', ms: 40 } });

  it('send each reminder once between them', async () => {
    slowly();
    await queue();
    const ends = await Promise.all([startPortal(), startPortal()].map((child) => once(child, 'exit')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
    ]);
    const recipients = await caught();
    expect(recipients).toHaveLength(PEOPLE);
    expect(new Set(recipients).size).toBe(PEOPLE);
  });

  it.each([1, 3, 6])('killed after %i mails, leave each sent once or known to be unclear', async (count) => {
    slowly();
    await queue();
    const child = startPortal();
    const killed = once(child, 'exit');
    await vi.waitUntil(async () => (await caught()).length >= count, { timeout: 100_000, interval: 5 });
    child.kill('SIGKILL');
    await killed;

    await abandonActive(opened.db, 'mail');
    const { sent, unclear } = await sendQueued(
      testReminderDeps(running.sandbox, opened.db, DUE_DAY),
      DUE_DAY,
    );
    const recipients = await caught();
    expect(new Set(recipients).size).toBe(recipients.length);
    const rows = await opened.db.select().from(reminderMails);
    expect(rows).toHaveLength(PEOPLE);
    expect(rows.filter(({ status }) => status === 'sent')).toHaveLength(PEOPLE - unclear);
    expect(sent).toBeGreaterThan(0);
    // One mail was under way at most; whether it arrived, the mail server alone knows.
    expect(unclear).toBeLessThanOrEqual(1);
    expect(recipients.length).toBeGreaterThanOrEqual(PEOPLE - unclear);
  });
});
