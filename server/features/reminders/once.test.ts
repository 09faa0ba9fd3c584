import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { crashingBefore } from '#server/features/consent/testing/crash.ts';
import { KARI, PER, seedCustomers, TEST_BUSINESS } from '#server/features/consent/testing/consent.ts';
import { reminderMails } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { sender } from '#server/platform/jobs/engine.ts';
import { abandonActive, clearQueue } from '#server/platform/jobs/testing/jobs.ts';
import type { Delivery, MailSender } from '#server/integrations/mail/mail-types.ts';
import { createSmtpSender } from '#server/integrations/mail/smtp-sender.ts';
import { caughtMails, testSmtpSettings } from '#server/integrations/mail/testing/mail.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { unsubscribe } from './follow-link.ts';
import { queueReminders } from './queue-reminders.ts';
import { countMails } from './reminder-mails.ts';
import { sendReminder } from './send-reminder.ts';
import {
  clearReminders,
  DUE_DAY,
  minutesAfter,
  putConsent,
  putInstalments,
  putSettings,
  remindersRound,
  sendQueued,
  testReminderDeps,
} from './testing/reminders.ts';

const { orgnr } = TEST_BUSINESS;
const NOTHING = { sent: 0, refused: 0, postponed: 0, unclear: 0 };

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());

/** Where a process stops for good: the promise never settles, so not a line after it runs. */
const fallen = new Promise<never>(() => undefined);

describeDatabases('a reminder', (open) => {
  let opened: OpenDatabase;
  let smtp: MailSender;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
    smtp = createSmtpSender(testSmtpSettings(running.sandbox));
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    await clearReminders(opened.db);
    const consentId = await putConsent(opened.db, orgnr, KARI.personId);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    await putSettings(opened.db, KARI.personId, [orgnr], ['due-today'], { address: 'kari@havglott.example' });
  });

  /** A round of an instance of its own, whose clock and sender may be its own too. */
  const deps = (now = DUE_DAY, mail = smtp) => testReminderDeps(running.sandbox, opened.db, now, mail);
  const round = (now = DUE_DAY, mail = smtp) => remindersRound(deps(now, mail), now);
  /** What the next attempt does with the jobs of instances that have fallen. */
  const nextAttempt = async () => {
    await abandonActive(opened.db, 'mail');
    return sendQueued(deps(), DUE_DAY);
  };
  const caught = async () => (await caughtMails(running.sandbox)).map(({ recipients: [to] }) => to);
  const statuses = async () => (await opened.db.select().from(reminderMails)).map(({ status }) => status);

  /** Starts a round that falls inside `send`, and waits until it has. */
  const fallAt = (send: (fall: () => Promise<never>) => MailSender['send']) =>
    new Promise<void>((resolve) => {
      const fall = () => {
        resolve();
        return fallen;
      };
      void round(DUE_DAY, { send: send(fall) });
    });

  it('is sent once by instances that all begin at once', async () => {
    await putSettings(opened.db, PER.personId, [orgnr], ['due-today'], { address: 'per@x.example' });
    const rounds = await Promise.all(Array.from({ length: 6 }, () => round()));
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect((await caught()).sort()).toEqual(['kari@havglott.example', 'per@x.example']);
    expect(await statuses()).toEqual(['sent', 'sent']);
  });

  it('is queued with its job, or not at all', async () => {
    for (let nth = 1; ; nth += 1) {
      await clearQueue(opened.db, 'mail');
      await opened.db.delete(reminderMails);
      const crashing = { ...deps(), database: () => Promise.resolve(crashingBefore(opened.db, nth)) };
      const died = await queueReminders(crashing, DUE_DAY).then(
        () => false,
        () => true,
      );
      const jobs = await (await sender(opened.db)).findJobs('mail');
      expect(jobs).toHaveLength((await statuses()).length);
      if (!died) break;
      expect(nth).toBeLessThan(100);
    }
    expect(await statuses()).toEqual(['queued']);
  });

  describe('of an instance that falls', () => {
    it('before the server has asked for the content is sent by the next attempt', async () => {
      await fallAt((fall) => () => fall());
      expect(await statuses()).toEqual(['queued']);
      expect(await round()).toEqual(NOTHING);
      expect(await nextAttempt()).toEqual({ ...NOTHING, sent: 1 });
      expect(await caught()).toHaveLength(1);
    });

    it('when the server has asked for the content is never sent again, and is seen', async () => {
      await fallAt(
        (fall) => async (_mail, before) => ((await before?.()) === true ? fall() : { kind: 'withheld' }),
      );
      expect(await statuses()).toEqual(['sending']);
      expect(await nextAttempt()).toEqual({ ...NOTHING, unclear: 1 });
      expect(await round(minutesAfter(DUE_DAY, 60))).toEqual(NOTHING);
      expect(await caught()).toEqual([]);
    });

    it('when the server has taken it has arrived once', async () => {
      await fallAt((fall) => async (mail, before) => {
        await smtp.send(mail, before);
        return fall();
      });
      expect(await nextAttempt()).toEqual({ ...NOTHING, unclear: 1 });
      expect(await caught()).toHaveLength(1);
      const none = { queued: 0, sending: 0, sent: 0, refused: 0 };
      expect(await countMails(opened.db)).toEqual({ ...none, unclear: 1 });
    });

    it('after it was told no is sent by the next attempt', async () => {
      running.sandbox.faults.add({ system: 'mail', endpoint: 'connect', times: 1, fault: { kind: 'reset' } });
      await fallAt((fall) => async (mail, before) => {
        await smtp.send(mail, before);
        return fall();
      });
      expect(await nextAttempt()).toEqual({ ...NOTHING, sent: 1 });
      expect(await caught()).toHaveLength(1);
    });

    it('after it is recorded as sent, with its job still open, is not sent again', async () => {
      await round();
      const [mail] = await opened.db.select().from(reminderMails);
      expect(await sendReminder(deps(), mail?.id ?? '', DUE_DAY)).toBe('skipped');
      expect(await caught()).toHaveLength(1);
    });
  });

  it('is not sent by an instance that wakes up after another one has sent it', async () => {
    const slow: MailSender['send'] = async (mail, before) => {
      expect(await nextAttempt()).toEqual({ ...NOTHING, sent: 1 });
      return smtp.send(mail, before);
    };
    expect(await round(DUE_DAY, { send: slow })).toEqual(NOTHING);
    expect(await caught()).toHaveLength(1);
    expect(await statuses()).toEqual(['sent']);
  });

  it('begins to leave once only', async () => {
    const twice: boolean[] = [];
    await round(DUE_DAY, {
      send: async (mail, before) => {
        twice.push((await before?.()) === true);
        return smtp.send(mail, async () => {
          twice.push((await before?.()) === true);
          return false;
        });
      },
    });
    expect(twice).toEqual([true, false]);
  });

  it('that was taken for unclear counts as sent when the slow instance hears the answer after all', async () => {
    const slow: MailSender['send'] = async (mail, before): Promise<Delivery> => {
      const delivery = await smtp.send(mail, before);
      expect(await nextAttempt()).toEqual({ ...NOTHING, unclear: 1 });
      return delivery;
    };
    expect(await round(DUE_DAY, { send: slow })).toEqual({ ...NOTHING, sent: 1 });
    expect(await statuses()).toEqual(['sent']);
    expect(await caught()).toHaveLength(1);
  });

  it('is not sent to a person who unsubscribes while it is queued', async () => {
    await clearReminders(opened.db);
    const consentId = await putConsent(opened.db, orgnr, KARI.personId);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    await putSettings(opened.db, KARI.personId, [orgnr], ['due-soon', 'due-today'], {
      address: 'k@x.example',
    });
    expect(await round(new Date('2026-12-03T09:00:00Z'))).toEqual({ ...NOTHING, sent: 1 });
    const [first] = await caughtMails(running.sandbox);
    const token = /token=([\w-]+)/.exec(first?.text ?? '')?.[1] ?? null;
    const deliveries: Delivery[] = [];
    const stopping: MailSender['send'] = async (mail, before) => {
      await unsubscribe(testReminderDeps(running.sandbox, opened.db, DUE_DAY), token, DUE_DAY);
      const delivery = await smtp.send(mail, before);
      deliveries.push(delivery);
      return delivery;
    };
    expect(await round(DUE_DAY, { send: stopping })).toEqual(NOTHING);
    expect(deliveries).toEqual([{ kind: 'withheld' }]);
    expect(await caught()).toHaveLength(1);
  });

  it('does not keep the others from going when the database fails under it', async () => {
    await putSettings(opened.db, PER.personId, [orgnr], ['due-today'], { address: 'per@x.example' });
    let first = true;
    const failing: MailSender['send'] = (mail, before) => {
      const failsNow = first;
      first = false;
      return smtp.send(mail, () =>
        failsNow ? Promise.reject(new Error('gone')) : (before?.() ?? Promise.resolve(true)),
      );
    };
    expect(await round(DUE_DAY, { send: failing })).toEqual({ ...NOTHING, sent: 1, postponed: 1 });
    expect(await nextAttempt()).toEqual({ ...NOTHING, sent: 1 });
    expect(await caught()).toHaveLength(2);
  });
});
