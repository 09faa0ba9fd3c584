import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { lockConsent } from '../consent-rows.ts';
import { recordTransition } from '../transitions.ts';
import { KARI, PER, TEST_BUSINESS, clearConsents, seedCustomers } from '../testing/consent.ts';
import { auditEvents, consents, sharing } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { sharingHistory, sharingOf } from './sharing.ts';
import { consentEffects } from '#server/effects.ts';
import { endOverdueSharing, setSharing } from './set-sharing.ts';
import { database } from '#server/platform/db/client.ts';

const { orgnr } = TEST_BUSINESS;
const NOW = new Date('2026-11-23T12:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const VALID_TO = later(60);
const signal = new AbortController().signal;

describeDatabases('sharing with the advisor', (open) => {
  let opened: OpenDatabase;
  let consentId: string;

  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await clearConsents(opened.db);
    consentId = randomUUID();
    await opened.db.insert(consents).values({
      id: consentId,
      orgnr,
      status: 'granted',
      stateHash: consentId,
      validTo: VALID_TO,
      requestedBy: KARI.personId,
      requestedSessionHash: 's',
      requestedAt: NOW,
      grantedAt: NOW,
    });
  });

  const deps = { database, effects: consentEffects };
  const set = (choice: Parameters<typeof setSharing>[3], now = NOW, actor: { personId: string } = KARI) =>
    setSharing(deps, actor, orgnr, choice, now);
  const history = async () =>
    (await sharingHistory(orgnr)).map(({ level, reason, person }) => [level, reason, person?.name]);
  const transition = (to: 'revoked' | 'stopped') =>
    opened.db.transaction(async (tx) => {
      const locked = await lockConsent(tx, orgnr, consentId);
      await recordTransition(consentEffects, tx, locked, { to, learntBy: 'read', at: later(1) });
    });

  it('is nothing until a customer says otherwise', async () => {
    expect(await sharingOf(orgnr, NOW)).toEqual({ level: 'nothing' });
    expect(await sharingHistory(orgnr)).toEqual([]);
  });

  it('is what was chosen last, by anyone of the business, with a trace of every change', async () => {
    expect(await set({ level: 'summary' })).toEqual({ ok: true, value: 'summary' });
    await set({ level: 'everything', days: 7 }, NOW, PER);
    expect(await sharingOf(orgnr, NOW)).toEqual({
      level: 'everything',
      // Midnight in Oslo after the seventh whole day.
      until: new Date('2026-11-30T23:00:00Z'),
      setBy: { personId: PER.personId, name: 'Per Havgløtt', role: 'Regnskapsfører' },
      setAt: NOW,
    });
    await set({ level: 'nothing' });
    expect(await sharingOf(orgnr, NOW)).toEqual({ level: 'nothing' });
    expect(await history()).toEqual([
      ['nothing', 'chosen', 'Kari Granli'],
      ['everything', 'chosen', 'Per Havgløtt'],
      ['summary', 'chosen', 'Kari Granli'],
    ]);
    const audited = await opened.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'sharing-changed'));
    expect(audited.map(({ actorRef, target, detail }) => [actorRef, target, detail['level']])).toEqual([
      [KARI.personId, orgnr, 'summary'],
      [PER.personId, orgnr, 'everything'],
      [KARI.personId, orgnr, 'nothing'],
    ]);
  });

  it('changes nothing when the same is chosen again, also at the same moment', async () => {
    const choice = { level: 'everything', days: 30 } as const;
    await Promise.all([set(choice), set(choice), set(choice)]);
    await set(choice, new Date(NOW.getTime() + 60_000));
    await set({ level: 'nothing' });
    await set({ level: 'nothing' });
    expect(await history()).toHaveLength(2);
  });

  it('holds for as long as the consent, and not longer, whatever was chosen', async () => {
    await set({ level: 'summary' });
    expect(await sharingOf(orgnr, NOW)).toMatchObject({ until: VALID_TO });
    await set({ level: 'summary', days: 300 });
    expect(await sharingOf(orgnr, NOW)).toMatchObject({ until: VALID_TO });
    expect(await sharingOf(orgnr, VALID_TO)).toEqual({ level: 'nothing' });
  });

  it('ends at its time, before anybody writes that down, and is written down once', async () => {
    await set({ level: 'everything', days: 1 });
    expect((await sharingOf(orgnr, new Date('2026-11-24T22:59:59Z'))).level).toBe('everything');
    expect((await sharingOf(orgnr, new Date('2026-11-24T23:00:00Z'))).level).toBe('nothing');
    expect(await endOverdueSharing(deps, new Date('2026-11-24T22:59:59Z'), signal)).toBe(0);
    const ended = await Promise.all([
      endOverdueSharing(deps, later(2), signal),
      endOverdueSharing(deps, later(2), signal),
    ]);
    expect(ended.toSorted()).toEqual([0, 1]);
    expect(await history()).toEqual([
      ['nothing', 'time-over', undefined],
      ['everything', 'chosen', 'Kari Granli'],
    ]);
  });

  it.each(['revoked', 'stopped'] as const)(
    'ends in the transaction in which the consent is %s',
    async (to) => {
      await set({ level: 'everything' });
      await transition(to);
      expect(await opened.db.select().from(sharing)).toEqual([]);
      expect(await sharingOf(orgnr, later(1))).toEqual({ level: 'nothing' });
      expect(await history()).toEqual([
        ['nothing', 'consent-ended', undefined],
        ['everything', 'chosen', 'Kari Granli'],
      ]);
    },
  );

  it('needs a consent in force; stopping does not', async () => {
    await transition('stopped');
    expect(await set({ level: 'summary' }, later(1))).toMatchObject({ error: { code: 'consent-missing' } });
    expect(await set({ level: 'nothing' }, later(1))).toEqual({ ok: true, value: 'nothing' });
    expect(await sharingHistory(orgnr)).toEqual([]);
  });

  it('ends with a consent that has expired unnoticed', async () => {
    expect(await set({ level: 'summary' }, VALID_TO)).toMatchObject({ error: { code: 'consent-missing' } });
  });

  it.each([0, -1, 1.5, 367, Number.NaN])('refuses %d days', async (days) => {
    expect(await set({ level: 'summary', days })).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('does not know a business that is no customer', async () => {
    expect(await setSharing(deps, KARI, '313367002', { level: 'summary' }, NOW)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
