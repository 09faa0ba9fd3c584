import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KARI, PER, seedCustomers, TEST_BUSINESS } from '#server/consent/testing.ts';
import { reminderMails } from '#server/db/schema/index.ts';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import type { Delivery, MailSender } from '#server/mail/mail-types.ts';
import { createSmtpSender } from '#server/mail/smtp-sender.ts';
import { caughtMails, testSmtpSettings } from '#server/mail/testing.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { startTestSandbox } from '../../sandbox/testing.ts';
import { unsubscribe } from './follow-link.ts';
import { countMails } from './mail-claims.ts';
import { remindersPass } from './pass.ts';
import {
  clearReminders,
  DUE_DAY,
  minutesAfter,
  putConsent,
  putInstalments,
  putWishes,
  testReminderDeps,
} from './testing.ts';

const { orgnr } = TEST_BUSINESS;
const LEASE_OVER = minutesAfter(DUE_DAY, 11);
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
    await putWishes(opened.db, KARI.personId, [orgnr], ['due-today'], { address: 'kari@havglott.example' });
  });

  /** A pass of an instance of its own, whose clock and sender may be its own too. */
  const pass = (now = DUE_DAY, mail = smtp) =>
    remindersPass(testReminderDeps(running.sandbox, opened.db, now, mail), now);
  const caught = async () => (await caughtMails(running.sandbox)).map(({ recipients: [to] }) => to);
  const statuses = async () => (await opened.db.select().from(reminderMails)).map(({ status }) => status);

  /** Starts a pass that falls inside `send`, and waits until it has. */
  const fallAt = (send: (fall: () => Promise<never>) => MailSender['send']) =>
    new Promise<void>((resolve) => {
      const fall = () => {
        resolve();
        return fallen;
      };
      void pass(DUE_DAY, { send: send(fall) });
    });

  it('is sent once by instances that all begin at once', async () => {
    await putWishes(opened.db, PER.personId, [orgnr], ['due-today'], { address: 'per@x.example' });
    const summaries = await Promise.all(Array.from({ length: 6 }, () => pass()));
    expect(summaries.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect((await caught()).sort()).toEqual(['kari@havglott.example', 'per@x.example']);
    expect(await statuses()).toEqual(['sent', 'sent']);
  });

  describe('of an instance that falls', () => {
    it('after claiming it is sent by another one, when the lease is over', async () => {
      await fallAt((fall) => () => fall());
      expect(await statuses()).toEqual(['claimed']);
      expect(await pass(minutesAfter(DUE_DAY, 5))).toEqual(NOTHING);
      expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, sent: 1 });
      expect(await caught()).toHaveLength(1);
    });

    it('when the server has asked for the content is never sent again, and is seen', async () => {
      await fallAt(
        (fall) => async (_mail, before) => ((await before?.()) === true ? fall() : { kind: 'withheld' }),
      );
      expect(await statuses()).toEqual(['sending']);
      expect(await pass(minutesAfter(DUE_DAY, 5))).toEqual(NOTHING);
      expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, unclear: 1 });
      expect(await pass(minutesAfter(LEASE_OVER, 60))).toEqual(NOTHING);
      expect(await caught()).toEqual([]);
    });

    it('when the server has taken it has arrived once', async () => {
      await fallAt((fall) => async (mail, before) => {
        await smtp.send(mail, before);
        return fall();
      });
      expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, unclear: 1 });
      expect(await caught()).toHaveLength(1);
      expect(await statuses()).toEqual(['unclear']);
      const none = { claimed: 0, sending: 0, sent: 0, refused: 0 };
      expect(await countMails(opened.db)).toEqual({ ...none, unclear: 1 });
    });

    it('after it was told no is sent by another one', async () => {
      running.sandbox.faults.add({ system: 'mail', endpoint: 'connect', times: 1, fault: { kind: 'reset' } });
      await fallAt((fall) => async (mail, before) => {
        await smtp.send(mail, before);
        return fall();
      });
      expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, sent: 1 });
      expect(await caught()).toHaveLength(1);
    });
  });

  it('is not sent by an instance that wakes up after another one has sent it', async () => {
    const slow: MailSender['send'] = async (mail, before) => {
      expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, sent: 1 });
      return smtp.send(mail, before);
    };
    expect(await pass(DUE_DAY, { send: slow })).toEqual(NOTHING);
    expect(await caught()).toHaveLength(1);
    expect(await statuses()).toEqual(['sent']);
  });

  it('begins to leave once only', async () => {
    const twice: boolean[] = [];
    await pass(DUE_DAY, {
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
      expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, unclear: 1 });
      return delivery;
    };
    expect(await pass(DUE_DAY, { send: slow })).toEqual({ ...NOTHING, sent: 1 });
    expect(await statuses()).toEqual(['sent']);
    expect(await caught()).toHaveLength(1);
  });

  it('is not sent to somebody who says stop while it is on its way', async () => {
    await clearReminders(opened.db);
    const consentId = await putConsent(opened.db, orgnr, KARI.personId);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    await putWishes(opened.db, KARI.personId, [orgnr], ['due-soon', 'due-today'], { address: 'k@x.example' });
    expect(await pass(new Date('2026-12-03T09:00:00Z'))).toEqual({ ...NOTHING, sent: 1 });
    const [first] = await caughtMails(running.sandbox);
    const token = /token=([\w-]+)/.exec(first?.text ?? '')?.[1] ?? null;
    const deliveries: Delivery[] = [];
    const stopping: MailSender['send'] = async (mail, before) => {
      await unsubscribe(testReminderDeps(running.sandbox, opened.db, DUE_DAY), token, DUE_DAY);
      const delivery = await smtp.send(mail, before);
      deliveries.push(delivery);
      return delivery;
    };
    expect(await pass(DUE_DAY, { send: stopping })).toEqual(NOTHING);
    expect(deliveries).toEqual([{ kind: 'withheld' }]);
    expect(await caught()).toHaveLength(1);
  });

  it('does not keep the others from going when the database fails under it', async () => {
    await putWishes(opened.db, PER.personId, [orgnr], ['due-today'], { address: 'per@x.example' });
    let first = true;
    const failing: MailSender['send'] = (mail, before) => {
      const failsNow = first;
      first = false;
      return smtp.send(mail, () =>
        failsNow ? Promise.reject(new Error('gone')) : (before?.() ?? Promise.resolve(true)),
      );
    };
    expect(await pass(DUE_DAY, { send: failing })).toEqual({ ...NOTHING, sent: 1, postponed: 1 });
    expect(await pass(LEASE_OVER)).toEqual({ ...NOTHING, sent: 1 });
    expect(await caught()).toHaveLength(2);
  });
});
