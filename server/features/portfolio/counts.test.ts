import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { clearConsents } from '#server/features/consent/testing/consent.ts';
import { businesses, consents, portfolio } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { countClients, recentCounts } from './counts.ts';
import { projectClients } from './project-clients.ts';
import { NOW, days, putClient, putConsent, scopeOf, seedPerson } from './testing/portfolio.ts';

const ORGNR = '312819481';
const BANK = scopeOf('bank-wide');
const RANDI = scopeOf('advisor');
const ROLF = scopeOf('advisor', 'rolf@bank.example');

describeDatabases('the number of clients by status', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedPerson(opened.db);
    await putClient(opened.db, { orgnr: ORGNR, name: 'Havgløtt', advisorEmail: 'randi@bank.example' });
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await clearConsents(opened.db);
    await projectClients(opened.db, [ORGNR]);
  });

  const counts = async () => {
    const counted = await countClients(opened.db, BANK, NOW);
    return Object.fromEntries(Object.entries(counted).filter(([, count]) => count !== 0));
  };
  const changed = async (change: Partial<typeof consents.$inferInsert>) => {
    await opened.db.update(consents).set(change);
    await projectClients(opened.db, [ORGNR]);
  };
  const grant = () => putConsent(opened.db, ORGNR, { status: 'granted', validTo: days(60) });

  it('follows the clock also where a consent has passed its end and no job has recorded it', async () => {
    expect(await counts()).toEqual({ 'never-asked': 1 });
    await grant();
    expect(await counts()).toEqual({ active: 1 });
    await changed({ validTo: days(14) });
    expect(await counts()).toEqual({ expiring: 1 });
    expect(await countClients(opened.db, BANK, days(20))).toMatchObject({ expired: 1, expiring: 0 });
    await changed({ status: 'revoked' });
    expect(await counts()).toEqual({ withdrawn: 1 });
  });

  it('counts a client for the adviser who serves it now', async () => {
    expect((await countClients(opened.db, RANDI, NOW))['never-asked']).toBe(1);
    await opened.db.update(businesses).set({ advisorEmail: 'rolf@bank.example' });
    await projectClients(opened.db, [ORGNR]);
    expect((await countClients(opened.db, RANDI, NOW))['never-asked']).toBe(0);
    expect((await countClients(opened.db, ROLF, NOW))['never-asked']).toBe(1);
    await opened.db
      .update(portfolio)
      .set({ advisorEmail: 'randi@bank.example' })
      .where(eq(portfolio.orgnr, ORGNR));
  });

  it('is reused for fifteen seconds for the whole bank, and counted at each call for an adviser', async () => {
    const active = async (scope: typeof BANK, at: Date) => (await recentCounts(opened.db, scope, at)).active;
    const later = (seconds: number) => new Date(days(1).getTime() + seconds * 1000);
    await opened.db.update(portfolio).set({ advisorEmail: 'randi@bank.example' });
    expect([await active(BANK, later(0)), await active(RANDI, later(0))]).toEqual([0, 0]);
    await opened.db.update(portfolio).set({ state: 'active', endsAt: days(60) });
    expect([await active(BANK, later(14)), await active(RANDI, later(14))]).toEqual([0, 1]);
    expect(await active(BANK, later(15))).toBe(1);
  });

  it('is counted when the clock has been set back', async () => {
    await grant();
    expect((await recentCounts(opened.db, BANK, days(50))).expiring).toBe(1);
    expect((await recentCounts(opened.db, BANK, days(3))).expiring).toBe(0);
  });
});
