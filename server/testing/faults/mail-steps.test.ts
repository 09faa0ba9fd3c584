import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KARI, seedCustomers, TEST_BUSINESS } from '#server/features/consent/testing/consent.ts';
import { reminderMails } from '#server/platform/db/schema/index.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { createSmtpSender } from '#server/integrations/mail/smtp-sender.ts';
import { testSmtpSettings } from '#server/integrations/mail/testing/mail.ts';
import {
  clearReminders,
  putConsent,
  putInstalments,
  putSettings,
  remindersRound,
  testReminderDeps,
} from '#server/features/reminders/testing/reminders.ts';
import type { Fault } from '../../../sandbox/core/fault-registry.ts';
import {
  startSandboxBehindProxies,
  type SandboxBehindProxies,
} from '../../../sandbox/systems/proxy/testing/sandbox-behind-proxies.ts';
import { captureLog, type LogCapture } from './log-testing.ts';
import { MAIL_STEPS } from './mail-steps.ts';
import type { FaultName } from './matrix-types.ts';
import { possible } from './play-testing.ts';
import { createFixture, type Stage } from './stage-testing.ts';

const { orgnr } = TEST_BUSINESS;
const FIRST_DAY = new Date('2026-12-10T09:00:00Z');
const NEXT_DAY = new Date('2026-12-11T09:00:00Z');

let stage: Stage<SandboxBehindProxies>;
let running: SandboxBehindProxies;
let opened: OpenDatabase;
let log: LogCapture;

beforeAll(async () => {
  stage = await createFixture(startSandboxBehindProxies());
  ({ running, opened } = stage);
  await seedCustomers(opened.db);
});
afterAll(() => stage.close());
beforeEach(async () => {
  log = captureLog();
  running.sandbox.reset();
  await running.proxies.mail.restore();
  await clearReminders(opened.db);
  // Something falls due on each of the two days, so that there is always a reminder for the next one.
  const consentId = await putConsent(opened.db, orgnr, KARI.personId);
  await putInstalments(opened.db, orgnr, consentId, ['2026-12-10', '2026-12-11']);
  const to = { address: 'kari@havglott.example' };
  await putSettings(opened.db, KARI.personId, [orgnr], ['due-today'], to);
});

/** Where in a conversation a fault strikes. */
const PLAYED: Partial<Record<FaultName, readonly [endpoint: string, fault: Fault]>> = {
  reset: ['connect', { kind: 'reset' }],
  hang: ['connect', { kind: 'hang' }],
  slow: ['ehlo', { kind: 'delay', ms: 5_000 }],
  '403': ['mail', { kind: 'status', status: 550 }],
  '404': ['rcpt', { kind: 'status', status: 550 }],
  '429': ['rcpt', { kind: 'status', status: 451 }],
  '500': ['end', { kind: 'status', status: 554 }],
  '503': ['connect', { kind: 'status', status: 421 }],
  malformed: ['connect', { kind: 'status', status: 200, body: 'OK HTTP/1.1' }],
  truncated: ['end', { kind: 'reset' }],
};

async function strike(fault: FaultName): Promise<void> {
  const played = PLAYED[fault];
  if (played !== undefined)
    running.sandbox.faults.add({ system: 'mail', endpoint: played[0], fault: played[1] });
  else if (fault === 'refused') await running.proxies.mail.shut();
  else running.proxies.mail.showExpired();
}

const STORED: Readonly<Record<string, string>> = {
  queued: 'nothing was sent; the next attempt tries again',
  sent: 'the reminder is sent',
  refused: 'refused, and not tried again',
  unclear: 'unclear, told to operators, and never sent again',
};

async function stored(): Promise<string> {
  const [row, ...more] = await opened.db.select().from(reminderMails);
  if (row === undefined) return 'no mail';
  return more.length === 0 ? (STORED[row.status] ?? row.status) : `${more.length + 1} mails`;
}

describe.each(MAIL_STEPS.map((step) => [`${step.does} [${step.upstream}]`, step] as const))(
  '%s',
  (_, step) => {
    it.each(possible(step))('%s', async (fault, expected) => {
      const timeoutMs = fault === 'hang' || fault === 'slow' ? 800 : 10_000;
      const mail = createSmtpSender({
        ...testSmtpSettings(running.sandbox),
        timeoutMs,
      });
      const pass = (now: Date) =>
        remindersRound(testReminderDeps(running.sandbox, opened.db, now, mail), now);
      await strike(fault);
      await pass(FIRST_DAY);
      const met = { sees: 'no person waits', stored: await stored(), logged: log.delivery() };
      expect(met).toEqual(expected);
      expect(log.all()).not.toMatch(/havglott|token=/);

      running.sandbox.faults.clear();
      await running.proxies.mail.restore();
      const again = await pass(NEXT_DAY);
      expect(again).toEqual({ sent: 1, refused: 0, postponed: 0, unclear: 0 });
    });
  },
);
