import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyAudit } from '#server/platform/audit/verify-audit.ts';
import {
  KARI,
  OTHER_BUSINESS,
  TEST_BUSINESS,
  putSnapshot,
  seedCustomers,
} from '#server/features/consent/testing/consent.ts';
import {
  auditEvents,
  consentEvents,
  consents,
  sharing,
  snapshots,
} from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { importCustomers } from './import-customers.ts';
import { consentEffects } from '#server/effects.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const row = { form: 'AS', pid: '14837830177', role: 'Daglig leder' };

describeDatabases('a business that leaves the bank', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterEach(() => opened.close());

  /** Writes a consent as it was before the import. */
  async function consent(status: 'granted' | 'requested', orgnr: string, days = 30): Promise<string> {
    const id = randomUUID();
    await opened.db.insert(consents).values({
      id,
      orgnr,
      status,
      stateHash: id,
      requestedBy: KARI.personId,
      requestedSessionHash: 's',
      requestedAt: NOW,
      validTo: new Date(NOW.getTime() + days * DAY_MS),
    });
    return id;
  }
  const leave = () =>
    importCustomers(consentEffects, opened.db, [{ ...OTHER_BUSINESS, ...row }], NOW, { leaving: 2 });
  const statusOf = async (id: string) =>
    (await opened.db.select().from(consents).where(eq(consents.id, id)))[0]?.status;

  it('has its consent stopped, with all that was fetched and shared, and its request called off', async () => {
    const granted = await consent('granted', TEST_BUSINESS.orgnr);
    const renewal = await consent('requested', TEST_BUSINESS.orgnr);
    const staying = await consent('granted', OTHER_BUSINESS.orgnr);
    await putSnapshot(opened.db, granted, TEST_BUSINESS.orgnr);
    await putSnapshot(opened.db, staying, OTHER_BUSINESS.orgnr);
    await opened.db.insert(sharing).values({
      orgnr: TEST_BUSINESS.orgnr,
      consentId: granted,
      level: 'everything',
      setBy: KARI.personId,
      setAt: NOW,
    });
    expect(await leave()).toMatchObject({ left: 2, removed: 4 });
    expect([await statusOf(granted), await statusOf(renewal), await statusOf(staying)]).toEqual([
      ...['stopped', 'abandoned', 'granted'],
    ]);
    expect((await opened.db.select().from(snapshots)).map(({ consentId }) => consentId)).toEqual([staying]);
    expect(await opened.db.select().from(sharing)).toEqual([]);
    const events = await opened.db.select().from(consentEvents);
    expect(events.map(({ learntBy, personId }) => [learntBy, personId])).toEqual([
      ['bank', null],
      ['bank', null],
    ]);
    const trail = await opened.db.select().from(auditEvents).orderBy(asc(auditEvents.id));
    expect(trail.at(-1)?.action).toBe('customers-imported');
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['consent-stopped', 'consent-abandoned', 'sharing-changed']),
    );
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true });
  });

  it('has a consent whose time is over ended by the clock, as any other', async () => {
    const old = await consent('granted', TEST_BUSINESS.orgnr, -1);
    await leave();
    expect(await statusOf(old)).toBe('expired');
  });

  it('finds a business without mandates whose consent is in use', async () => {
    await leave();
    const late = await consent('granted', TEST_BUSINESS.orgnr);
    const again = await importCustomers(consentEffects, opened.db, [{ ...OTHER_BUSINESS, ...row }], NOW, {
      leaving: 1,
    });
    expect(again).toMatchObject({ left: 1 });
    expect(await statusOf(late)).toBe('stopped');
  });
});
