import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_STATUSES, type ConsentStatus } from '#lib/consent/consent.ts';
import { account } from '#lib/tax-account/testing/tax-account.ts';
import { lockConsent } from '#server/features/consent/consent-rows.ts';
import { recordTransition } from '#server/features/consent/transitions.ts';
import { clearConsents } from '#server/features/consent/testing/consent.ts';
import { consents, portfolio, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { ANSWER, changesOf, FIGURES, NO_FIGURES, ORGNR, rowOf } from './testing/one-client.ts';
import { projectClients } from './project-clients.ts';
import { NOW, days, putClient, putConsent, seedPerson } from './testing/portfolio.ts';
import { consentEffects } from '#server/effects.ts';

describeDatabases('the row of a client', (open) => {
  let opened: OpenDatabase;
  let change: ReturnType<typeof changesOf>;
  beforeAll(async () => {
    opened = await open();
    change = changesOf(opened.db);
    await seedPerson(opened.db);
    await putClient(opened.db, { orgnr: ORGNR, name: 'Havgløtt Fisk AS' });
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await clearConsents(opened.db);
    await project();
  });

  const project = () => projectClients(opened.db, [ORGNR]);
  const row = () => rowOf(opened.db);
  const consent = (status: ConsentStatus, endedAt?: Date, requestedAt = NOW) =>
    putConsent(opened.db, ORGNR, { status, validTo: days(60), endedAt, requestedAt });

  describe('has a state', () => {
    it.each([
      ['granted', undefined, 'active', null],
      ['requested', undefined, 'asked', null],
      ['stopped', days(-1), 'withdrawn', 'customer'],
      ['revoked', days(-1), 'withdrawn', 'customer'],
      ['rejected', days(-1), 'rejected', 'customer'],
      ['abandoned', days(-1), 'unanswered', 'customer'],
      ['abandoned', days(60), 'unanswered', 'expiry'],
      ['failed', days(-1), 'unanswered', 'bank'],
      ['expired', days(60), 'expired', 'expiry'],
      ['replaced', days(-1), 'expired', 'expiry'],
      ['lost', days(-1), 'lost', null],
    ] as const)(
      'for a consent that is %s and ended at %s: %s, by %s',
      async (status, endedAt, state, endedBy) => {
        await consent(status, endedAt);
        expect(await row()).toMatchObject({ state, endedBy, endsAt: endedAt ?? days(60) });
      },
    );

    it('for every status of a consent', async () => {
      for (const status of CONSENT_STATUSES) {
        await clearConsents(opened.db);
        await consent(status);
        expect((await row()).state, status).not.toBe('never-asked');
      }
    });

    it('of the consent that counts: in force before asked for, and else the latest', async () => {
      await consent('expired', days(-30), days(-90));
      await consent('rejected', days(-3), days(-4));
      expect((await row()).state).toBe('rejected');
      await consent('requested');
      expect((await row()).state).toBe('asked');
      await consent('granted', undefined, days(-50));
      expect((await row()).state).toBe('active');
      await opened.db.delete(consents).where(eq(consents.status, 'granted'));
      await project();
      expect((await row()).state).toBe('asked');
      await clearConsents(opened.db);
      await project();
      expect(await row()).toMatchObject({ state: 'never-asked', endsAt: null });
    });
  });

  describe('has figures', () => {
    it('of the business’s own claims, and only while the customer shares', async () => {
      await change.fetch(await consent('granted'));
      expect(await row()).toMatchObject({ shared: 'nothing', ...NO_FIGURES });
      await change.share('summary');
      expect(await row()).toMatchObject({ shared: 'summary', sharedUntil: days(60), ...FIGURES });
      await change.share('everything');
      expect(await row()).toMatchObject({ shared: 'everything', ...FIGURES });
      await change.share('nothing');
      expect(await row()).toMatchObject({ shared: 'nothing', sharedUntil: null, ...NO_FIGURES });
    });

    it('of each new answer, never of an older one', async () => {
      const consentId = await consent('granted');
      await change.share('summary');
      expect(await row()).toMatchObject({ shared: 'summary', ...NO_FIGURES });
      await change.fetch(consentId);
      await change.fetch(consentId, account([]), days(-1));
      expect(await row()).toMatchObject(FIGURES);
      await change.fetch(consentId, account([]), days(1));
      expect(await row()).toMatchObject({
        overdue: 0,
        dueSoon: 0,
        nextDue: null,
        credit: 0,
        unplaced: 0,
        fetchedAt: days(1),
      });
    });

    it.each([{ shielded: true }, { unreadable: { claims: 1 } }])('not of an answer with %j', async (bad) => {
      const consentId = await consent('granted');
      await change.share('summary');
      await change.fetch(consentId);
      await change.fetch(consentId, { ...ANSWER, ...bad }, days(1));
      expect(await row()).toMatchObject({ shared: 'summary', ...NO_FIGURES });
    });

    it.each(['revoked', 'stopped', 'expired'] as const)('until the consent is %s', async (to) => {
      const consentId = await consent('granted');
      await change.fetch(consentId);
      await change.share('everything');
      await change.become(consentId, to);
      expect(await row()).toMatchObject({ shared: 'nothing', ...NO_FIGURES });
    });

    it('still, when the transaction that would end the consent is rolled back', async () => {
      const consentId = await consent('granted');
      await change.fetch(consentId);
      await change.share('everything');
      const failing = opened.db.transaction(async (tx) => {
        const locked = await lockConsent(tx, ORGNR, consentId);
        await recordTransition(consentEffects, tx, locked, { to: 'revoked', learntBy: 'read', at: NOW });
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      expect(await row()).toMatchObject({ state: 'active', ...FIGURES });
    });

    it('until the customer erases what is stored', async () => {
      await change.fetch(await consent('granted'));
      await change.share('everything');
      await change.erase();
      expect(await opened.db.select().from(snapshots)).toEqual([]);
      expect(await row()).toMatchObject({ shared: 'everything', ...NO_FIGURES });
    });
  });

  it('repeats name, adviser and team of the customer file', async () => {
    await change.importFile({ name: 'Ny Fisk AS', advisor: 'rolf@bank.example', team: 'Vest' });
    expect(await row()).toMatchObject({
      name: 'Ny Fisk AS',
      nameKey: 'ny fisk as',
      advisorEmail: 'rolf@bank.example',
      team: 'Vest',
    });
  });

  it('gets a new key from the next file when the rules of keys have changed', async () => {
    await change.importFile({ name: 'Havgløtt' });
    await opened.db.update(portfolio).set({ nameKey: 'by older rules' });
    await change.importFile({ name: 'Havgløtt' });
    expect(await row()).toMatchObject({ nameKey: 'havgl|tt' });
  });
});
