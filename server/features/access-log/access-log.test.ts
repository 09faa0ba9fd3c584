import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AccessLogFilter } from '#lib/access-log/access-log.ts';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { OTHER_BUSINESS, TEST_BUSINESS, seedCustomers } from '#server/features/consent/testing/consent.ts';
import { auditEvents, looks } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { exportAccessLog, getAccessLog, logAccess, type NewAccess } from './access-log.ts';

const { orgnr } = TEST_BUSINESS;
const NOW = new Date('2026-11-23T12:00:00Z');
const LISE = { email: 'lise@bank.example', name: 'Lise Rådgiver' };
const OLA = { email: 'ola@bank.example', name: 'Ola_100% Vik' };

describeDatabases('looks by the bank', (open) => {
  let opened: OpenDatabase;

  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await opened.db.delete(looks);
  });

  const entry = (changes: Partial<NewAccess> = {}, now = NOW) =>
    logAccess({ orgnr, staff: LISE, role: 'advisor', part: 'summary', ...changes }, now);
  const shown = async (filter: AccessLogFilter) =>
    (await getAccessLog(orgnr, { filter })).entries.map(({ name, part }) => `${name}: ${part}`);

  it('are listed for the customer by name and role, newest first, this business only', async () => {
    await entry();
    await entry({ part: 'claims', staff: OLA, role: 'pilot' }, new Date('2026-11-23T12:01:00Z'));
    await entry({ orgnr: OTHER_BUSINESS.orgnr });
    expect(await getAccessLog(orgnr)).toEqual({
      entries: [
        { at: new Date('2026-11-23T12:01:00Z'), name: OLA.name, role: 'pilot', part: 'claims' },
        { at: NOW, name: LISE.name, role: 'advisor', part: 'summary' },
      ],
      next: undefined,
    });
  });

  it('stand in the audit trail too, and in neither when one of them cannot be written', async () => {
    await entry();
    const audited = () =>
      opened.db.select().from(auditEvents).where(eq(auditEvents.action, 'taxaccount-viewed'));
    const before = await audited();
    expect(before.at(-1)).toMatchObject({
      actorKind: 'staff',
      actorRef: LISE.email,
      target: orgnr,
      detail: { role: 'advisor', part: 'summary' },
    });
    await expect(entry({ orgnr: '000000000' })).rejects.toThrow();
    expect(await audited()).toHaveLength(before.length);
    expect(await exportAccessLog('000000000')).toEqual([]);
  });

  it('are found by name, part and day in Oslo', async () => {
    await entry({ part: 'claims' }, new Date('2026-11-22T22:59:59Z'));
    await entry({ part: 'payments' }, new Date('2026-11-22T23:00:00Z'));
    await entry({ part: 'payouts', staff: OLA }, new Date('2026-11-23T22:59:59Z'));
    expect(await shown({ from: isoDate('2026-11-23'), to: isoDate('2026-11-23') })).toEqual([
      'Ola_100% Vik: payouts',
      'Lise Rådgiver: payments',
    ]);
    expect(await shown({ to: isoDate('2026-11-22') })).toEqual(['Lise Rådgiver: claims']);
    expect(await shown({ name: 'rådgiver' })).toHaveLength(2);
    expect(await shown({ part: 'claims' })).toEqual(['Lise Rådgiver: claims']);
    // What a search pattern would read as anything stands for itself.
    expect(await shown({ name: '_100%' })).toEqual(['Ola_100% Vik: payouts']);
    expect(await shown({ name: '%' })).toHaveLength(1);
  });

  it('come in pages that neither repeat nor skip, while new looks arrive', async () => {
    for (let n = 0; n < 120; n += 1) await entry({}, new Date(NOW.getTime() + n));
    const first = await getAccessLog(orgnr);
    await entry();
    const second = await getAccessLog(orgnr, first.next === undefined ? {} : { cursor: first.next });
    const third = await getAccessLog(orgnr, second.next === undefined ? {} : { cursor: second.next });
    const times = [first, second, third].flatMap((page) => page.entries.map(({ at }) => at.getTime()));
    expect(times).toEqual(Array.from({ length: 120 }, (_, n) => NOW.getTime() + 119 - n));
    expect(third.next).toBeUndefined();
    expect(await exportAccessLog(orgnr)).toHaveLength(121);
  });

  it.each(['', 'x', "1' or 1=1", '99999999999999999999'])('take %j for no cursor', async (cursor) => {
    await entry();
    expect((await getAccessLog(orgnr, { cursor })).entries).toHaveLength(1);
  });
});
