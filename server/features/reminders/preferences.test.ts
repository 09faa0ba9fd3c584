import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  KARI,
  PER,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/features/consent/testing/consent.ts';
import {
  auditEvents,
  reminderAddresses,
  reminderChoices,
  reminderMails,
} from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { hashOfToken } from '#server/platform/crypto/link-token.ts';
import { confirmAddress, unsubscribe } from './follow-link.ts';
import { preferencesOf, savePreferences, type ReminderSettings } from './preferences.ts';
import { clearReminders, minutesAfter, testReminderDeps } from './testing/reminders.ts';

const { orgnr } = TEST_BUSINESS;
const NOW = new Date('2026-11-23T10:00:00Z');
const ACTOR = { personId: KARI.personId, language: 'nn' } as const;
const ADDRESS = 'kari@havglott.example';
const SETTINGS: ReminderSettings = { address: ADDRESS, kinds: ['due-today', 'overdue'] };

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());

describeDatabases('preferences', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    await clearReminders(opened.db);
  });

  const deps = () => testReminderDeps(running.sandbox, opened.db, NOW);
  const save = (settings: Partial<ReminderSettings> = {}, minute = 0, business: string = orgnr) =>
    savePreferences(deps(), ACTOR, business, { ...SETTINGS, ...settings }, minutesAfter(NOW, minute));
  const preferences = (personId: string = KARI.personId, business: string = orgnr) =>
    preferencesOf(deps(), personId, business);
  const tokenIn = async (): Promise<string> => {
    const [mail] = await caughtMails(running.sandbox);
    return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };
  const confirm = (token: string, minute = 1) => confirmAddress(deps(), token, minutesAfter(NOW, minute));
  const actions = async () => (await opened.db.select().from(auditEvents)).map(({ action }) => action);
  const OK = { ok: true, value: undefined };
  const INVALID = { ok: false, error: 'link-invalid' };

  it('are off by default', async () => {
    expect(await preferences()).toEqual({ available: true, kinds: [] });
  });

  it('hold for one person and one business, once the address is confirmed', async () => {
    expect(await save()).toEqual({ ok: true, value: 'sent' });
    expect(await preferences()).toEqual({
      available: true,
      kinds: ['due-today', 'overdue'],
      address: { text: ADDRESS, confirmed: false },
    });
    const [mail] = await caughtMails(running.sandbox);
    expect(mail).toMatchObject({ recipients: [ADDRESS], subject: 'Stadfest e-postadressa di' });
    expect(mail?.headers).not.toHaveProperty('list-unsubscribe');
    const token = await tokenIn();
    expect(await confirm(token)).toEqual(OK);
    expect(await confirm(token)).toEqual(OK);
    expect((await preferences()).address).toEqual({ text: ADDRESS, confirmed: true });
    expect(await preferences(KARI.personId, UNKNOWN_TO_ALTINN.orgnr)).toMatchObject({ kinds: [] });
    expect(await preferences(PER.personId)).toEqual({ available: true, kinds: [] });
    expect((await actions()).filter((action) => action.startsWith('reminder'))).toEqual([
      'reminders-changed',
      'reminder-address-confirmed',
    ]);
  });

  it('keep neither the address nor the token in the clear', async () => {
    await save();
    const rows = JSON.stringify(await opened.db.select().from(reminderAddresses));
    expect(rows).not.toContain('havglott');
    expect(rows).not.toContain(await tokenIn());
  });

  it('ask for no new confirmation of an address that is confirmed', async () => {
    await save();
    await confirm(await tokenIn());
    expect(await save({ kinds: ['overdue'] }, 5)).toEqual({ ok: true, value: 'none' });
    expect(await preferences()).toMatchObject({ kinds: ['overdue'], address: { confirmed: true } });
    const [choice] = await opened.db.select().from(reminderChoices);
    expect(choice?.chosenAt).toEqual(NOW);
  });

  it('leave an address at once for a new one, and the old link is worth nothing', async () => {
    await save();
    const old = await tokenIn();
    await confirm(old);
    expect(await save({ address: 'ny@havglott.example' }, 5)).toEqual({ ok: true, value: 'sent' });
    expect((await preferences()).address).toEqual({ text: 'ny@havglott.example', confirmed: false });
    expect(await confirm(old)).toEqual(INVALID);
    expect(await confirm(await tokenIn())).toEqual(OK);
  });

  it('let a link live for two days', async () => {
    await save();
    const token = await tokenIn();
    expect(await confirm(token, 48 * 60)).toEqual(INVALID);
    expect(await confirm(token, 48 * 60 - 1)).toEqual(OK);
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`])('do not take %s for a link', async (token) => {
    await save();
    expect(await confirm(token)).toEqual(INVALID);
    expect(await unsubscribe(deps(), token, NOW)).toEqual(INVALID);
    expect(await confirmAddress(deps(), null, NOW)).toEqual(INVALID);
  });

  it('send one confirmation a minute and five a day, whatever the address', async () => {
    const sent = [];
    for (const minute of [0, 0.5, 1, 2, 3, 4, 5, 24 * 60]) {
      sent.push(await save({ address: `n${minute}@x.example` }, minute));
    }
    expect(sent.map((one) => (one.ok ? one.value : one.error))).toEqual([
      ...['sent', 'limited', 'sent', 'sent', 'sent', 'sent', 'limited', 'sent'],
    ]);
  });

  it('say so when the confirmation could not be sent, and send it the next time', async () => {
    const fault = { kind: 'status', status: 421 } as const;
    running.sandbox.faults.add({ system: 'mail', times: 1, fault });
    expect(await save()).toEqual({ ok: true, value: 'failed' });
    expect(await save({}, 2)).toEqual({ ok: true, value: 'sent' });
  });

  it.each([
    '',
    'kari',
    'kari@x',
    'a@b.example\r\nBcc: c@d.example',
    'kåre@x.example',
    `${'a'.repeat(250)}@x.example`,
  ])('refuse the address %j', async (address) => {
    expect(await save({ address })).toEqual({ ok: false, error: 'address-invalid' });
    expect(await preferences()).toEqual({ available: true, kinds: [] });
  });

  it('cannot be had when the bank sends no mail', async () => {
    const off = { ...deps(), mail: undefined };
    expect(await savePreferences(off, ACTOR, orgnr, SETTINGS, NOW)).toEqual({
      ok: false,
      error: 'reminders-off',
    });
    expect(await preferencesOf(off, KARI.personId, orgnr)).toEqual({ available: false, kinds: [] });
  });

  it('erase the address with the last choice, not before', async () => {
    await save();
    await save({}, 1, UNKNOWN_TO_ALTINN.orgnr);
    await save({ kinds: [] }, 2);
    expect((await preferences()).address?.text).toBe(ADDRESS);
    expect(await save({ kinds: [], address: '' }, 3, UNKNOWN_TO_ALTINN.orgnr)).toEqual({
      ok: true,
      value: 'none',
    });
    expect(await preferences()).toEqual({ available: true, kinds: [] });
  });

  describe('ended from a mail', () => {
    const token = 'B'.repeat(43);

    beforeEach(async () => {
      await save();
      await confirm(await tokenIn());
      await save({}, 1, UNKNOWN_TO_ALTINN.orgnr);
      await opened.db.insert(reminderMails).values({
        id: randomUUID(),
        personId: KARI.personId,
        kind: 'overdue',
        status: 'sent',
        queuedAt: NOW,
        unsubscribeHash: hashOfToken(token),
      });
    });

    it('are gone for every business, with the address, however often', async () => {
      expect(await unsubscribe(deps(), token, NOW)).toEqual(OK);
      expect(await unsubscribe(deps(), token, NOW)).toEqual(OK);
      expect(await preferences()).toEqual({ available: true, kinds: [] });
      expect(await preferences(KARI.personId, UNKNOWN_TO_ALTINN.orgnr)).toMatchObject({ kinds: [] });
      expect((await actions()).filter((action) => action === 'reminders-ended')).toHaveLength(1);
    });
  });
});
