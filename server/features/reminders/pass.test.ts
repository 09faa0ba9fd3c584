import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REMINDER_KINDS } from '#lib/reminders/reminder-kinds.ts';
import {
  EVA,
  KARI,
  PER,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/features/consent/testing/consent.ts';
import {
  consents,
  reminderAddresses,
  reminderChoices,
  reminderMails,
  snapshots,
} from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { queueReminders } from './queue-reminders.ts';
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
const TO_KARI = { address: 'kari@havglott.example' };

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());

describeDatabases('a pass of reminders', (open) => {
  let opened: OpenDatabase;
  let consentId: string;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    await clearReminders(opened.db);
    consentId = await putConsent(opened.db, orgnr, KARI.personId);
  });

  const pass = (now = DUE_DAY) => remindersRound(testReminderDeps(running.sandbox, opened.db, now), now);
  const caught = () => caughtMails(running.sandbox);
  const strike = (endpoint: string, fault: Parameters<typeof running.sandbox.faults.add>[0]['fault']) =>
    running.sandbox.faults.add({ system: 'mail', endpoint, fault, times: 1 });
  const wants = (kinds = REMINDER_KINDS.slice(), orgnrs: string[] = [orgnr]) =>
    putSettings(opened.db, KARI.personId, orgnrs, kinds, TO_KARI);

  it('reminds of each thing on its day, once, in the person’s language', async () => {
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    await wants();
    await putSettings(opened.db, PER.personId, [orgnr], ['overdue'], {
      address: 'per@x.example',
      language: 'en',
    });
    expect(await pass(new Date('2026-12-02T09:00:00Z'))).toEqual(NOTHING);
    for (const [day, sent] of [
      ['03', 1],
      ['05', 0],
      ['10', 1],
      ['11', 2],
      ['12', 0],
    ] as const) {
      expect(await pass(new Date(`2026-12-${day}T09:00:00Z`))).toEqual({ ...NOTHING, sent });
    }
    const mails = await caught();
    expect(mails.map(({ recipients: [to], subject }) => `${to}: ${subject}`).sort()).toEqual([
      'kari@havglott.example: Påminnelse fra Demobanken: en betalingsfrist er i dag',
      'kari@havglott.example: Påminnelse fra Demobanken: en betalingsfrist er passert',
      'kari@havglott.example: Påminnelse fra Demobanken: en betalingsfrist nærmer seg',
      'per@x.example: Reminder from Demobanken: a payment deadline has passed',
    ]);
  });

  it('says nothing in a mail of who, what or how much', async () => {
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
    await wants();
    await pass();
    const [mail] = await caught();
    const said = `${mail?.subject} ${mail?.text}`.replace(/token=[\w-]+/, '');
    expect(said).toContain('i dag');
    // The address of the portal is all that holds a digit.
    expect(said.replaceAll('localhost:3000', '')).not.toMatch(/\d|havgl|kari|merverdi|i1/i);
    expect(mail?.headers['list-unsubscribe']).toMatch(
      /^<http:\/\/localhost:3000\/api\/reminders\/unsubscribe\?token=[\w-]{43}&sprak=nb>$/,
    );
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });

  it('gathers what is of one kind in one mail, and still reminds of what comes later', async () => {
    const other = await putConsent(opened.db, UNKNOWN_TO_ALTINN.orgnr, KARI.personId);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10', '2026-12-10']);
    await putInstalments(opened.db, UNKNOWN_TO_ALTINN.orgnr, other, ['2026-12-10']);
    await wants(['due-today'], [orgnr, UNKNOWN_TO_ALTINN.orgnr]);
    expect(await pass()).toEqual({ ...NOTHING, sent: 1 });
    await opened.db.delete(snapshots);
    await putInstalments(opened.db, orgnr, consentId, ['2026-12-10', '2026-12-10', '2026-12-10']);
    expect(await pass(minutesAfter(DUE_DAY, 60))).toEqual({ ...NOTHING, sent: 1 });
    expect(await pass(minutesAfter(DUE_DAY, 120))).toEqual(NOTHING);
  });

  it('tells that a consent runs out, twice, and that it ended', async () => {
    await wants(['consent-expiring', 'consent-ended']);
    const days = ['2027-01-16T09:00:00Z', '2027-01-20T09:00:00Z', '2027-01-27T09:00:00Z'];
    const sent = [];
    for (const day of days) sent.push((await pass(new Date(day))).sent);
    await opened.db
      .update(consents)
      .set({ status: 'expired', endedAt: new Date('2027-01-30T09:00:00Z') })
      .where(eq(consents.id, consentId));
    sent.push((await pass(new Date('2027-01-30T09:30:00Z'))).sent);
    sent.push((await pass(new Date('2027-01-31T09:30:00Z'))).sent);
    expect(sent).toEqual([1, 0, 1, 1, 0]);
  });

  describe('sends nothing', () => {
    beforeEach(() => putInstalments(opened.db, orgnr, consentId, ['2026-12-10']));

    it('at night, and catches up in the morning', async () => {
      await wants();
      expect(await pass(new Date('2026-12-10T04:00:00Z'))).toEqual(NOTHING);
      expect(await pass(new Date('2026-12-10T06:30:00Z'))).toEqual({ ...NOTHING, sent: 1 });
    });

    it('to an address that is not confirmed, or that no key opens', async () => {
      await wants();
      await opened.db.update(reminderAddresses).set({ confirmedAt: null });
      expect(await pass()).toEqual(NOTHING);
      await opened.db.update(reminderAddresses).set({ confirmedAt: new Date(), sealed: 'other.AAAA' });
      expect(await pass()).toEqual(NOTHING);
      expect(await opened.db.select().from(reminderMails)).toEqual([]);
    });

    it('to a person without a mandate', async () => {
      await putSettings(opened.db, EVA.personId, [orgnr], ['due-today'], { address: 'eva@x.example' });
      expect(await pass()).toEqual(NOTHING);
    });

    it('of what was fetched under a consent that is over', async () => {
      await wants(['due-today']);
      await opened.db.update(consents).set({ validTo: DUE_DAY });
      expect(await pass()).toEqual(NOTHING);
    });

    it('when the portal is told to stop', async () => {
      await wants();
      const deps = testReminderDeps(running.sandbox, opened.db, DUE_DAY);
      expect(await queueReminders(deps, DUE_DAY, AbortSignal.abort())).toEqual({ queued: 0, failed: 0 });
    });
  });

  describe('when the mail server has trouble', () => {
    beforeEach(async () => {
      await putInstalments(opened.db, orgnr, consentId, ['2026-12-10']);
      await wants(['due-today']);
    });

    it.each([
      ['it is down', 'connect', { kind: 'status', status: 421 }],
      ['it asks to come back later', 'rcpt', { kind: 'status', status: 451 }],
      ['it puts off the content', 'end', { kind: 'status', status: 452 }],
    ] as const)('and %s, it is sent by the next attempt', async (_name, endpoint, fault) => {
      strike(endpoint, fault);
      expect(await pass()).toEqual({ ...NOTHING, postponed: 1 });
      expect(await caught()).toEqual([]);
      expect(await pass(minutesAfter(DUE_DAY, 5))).toEqual({ ...NOTHING, sent: 1 });
      expect(await caught()).toHaveLength(1);
    });

    it('and is down until the next day, what is still due is queued again then', async () => {
      await opened.db
        .insert(reminderChoices)
        .values({ personId: KARI.personId, orgnr, kind: 'overdue', chosenAt: DUE_DAY });
      const evening = new Date('2026-12-11T19:55:00Z');
      const at = (now: Date) => testReminderDeps(running.sandbox, opened.db, now);
      strike('connect', { kind: 'reset' });
      expect(await pass(evening)).toEqual({ ...NOTHING, postponed: 1 });
      const night = minutesAfter(evening, 10);
      expect(await sendQueued(at(night), night)).toEqual(NOTHING);
      expect(await opened.db.select().from(reminderMails)).toEqual([]);
      const morning = minutesAfter(evening, 12 * 60);
      expect(await pass(morning)).toEqual({ ...NOTHING, sent: 1 });
    });

    it('and refuses for good, it is not pestered', async () => {
      strike('rcpt', { kind: 'status', status: 550 });
      expect(await pass()).toEqual({ ...NOTHING, refused: 1 });
      expect(await pass(minutesAfter(DUE_DAY, 60))).toEqual(NOTHING);
    });

    it.each(['hang', 'reset'] as const)(
      'and breaks off after the content (%s), it is never sent again',
      async (kind) => {
        strike('end', { kind });
        expect(await pass()).toEqual({ ...NOTHING, unclear: 1 });
        expect(await pass(minutesAfter(DUE_DAY, 60))).toEqual(NOTHING);
        expect(await caught()).toHaveLength(1);
      },
    );
  });
});
