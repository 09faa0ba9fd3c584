import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { secret } from '#lib/core/secret.ts';
import { KARI, seedCustomers, TEST_BUSINESS } from '#server/features/consent/testing/consent.ts';
import { auditEvents, filePayments } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { minutesLater } from '#server/features/privacy/testing/privacy.ts';
import { paymentHashes } from './payment-hash.ts';
import { forgetPastFiles, paidInFilesToday, recordPaymentFile } from './payment-file-store.ts';

const { orgnr } = TEST_BUSINESS;
const OTHER = '211993510';
const TODAY = isoDate('2026-11-23');
const [ONE, TWO, THREE] = ['KRAV-3312159', '36420263@privat', '36420264@privat'] as const;
const DAY_MINUTES = 24 * 60;

describeDatabases('instalments in payment files', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(() => opened.db.delete(filePayments));

  const record = async (instalments: readonly string[], minutes = 0) => [
    ...(await recordPaymentFile(
      opened.db,
      { personId: KARI.personId, orgnr, instalments },
      minutesLater(minutes),
    )),
  ];
  const found = async (instalments: readonly string[], of: string = orgnr, day = TODAY) => [
    ...(await paidInFilesToday(opened.db, of, instalments, day)),
  ];

  it('are found again the same day, for the same business', async () => {
    await record([ONE, TWO]);
    expect(await found([THREE, TWO, ONE])).toEqual(expect.arrayContaining([ONE, TWO]));
    expect(await found([THREE])).toEqual([]);
    expect(await found([])).toEqual([]);
    expect(await found([ONE], OTHER)).toEqual([]);
    expect(await found([ONE], orgnr, isoDate('2026-11-24'))).toEqual([]);
  });

  it('are told when a second file repeats them', async () => {
    expect(await record([ONE])).toEqual([]);
    expect(await record([ONE, TWO, TWO], 5)).toEqual([ONE]);
    expect(await opened.db.select().from(filePayments)).toHaveLength(2);
  });

  it('are forgotten when their day is over, and no sooner', async () => {
    await record([ONE]);
    await record([TWO, THREE], DAY_MINUTES);
    expect(await forgetPastFiles(opened.db, TODAY)).toBe(0);
    expect(await forgetPastFiles(opened.db, isoDate('2026-11-24'))).toBe(1);
    expect((await opened.db.select().from(filePayments)).map(({ day }) => day)).toEqual([
      '2026-11-24',
      '2026-11-24',
    ]);
  });

  it('are stored as keyed hashes only, with an audit row that counts', async () => {
    await record([ONE, TWO]);
    const events = await opened.db.select().from(auditEvents);
    expect(JSON.stringify([await opened.db.select().from(filePayments), events])).not.toMatch(
      `${ONE}|${TWO}`,
    );
    expect(events.at(-1)).toMatchObject({
      action: 'payment-file-made',
      target: orgnr,
      detail: { payments: 2, repeated: 0 },
    });
  });
});

it('hashes a reference differently for every key, business and day', () => {
  const key = (id: string, fill: number) => ({ id, key: secret(new Uint8Array(32).fill(fill)) });
  const at = { orgnr, day: TODAY };
  const all = [
    ...paymentHashes(ONE, at, [key('a', 1), key('b', 2)]),
    ...paymentHashes(ONE, { ...at, orgnr: OTHER }, [key('a', 1)]),
    ...paymentHashes(ONE, { ...at, day: isoDate('2026-11-24') }, [key('a', 1)]),
    ...paymentHashes(TWO, at, [key('a', 1)]),
  ];
  expect(new Set(all).size).toBe(5);
});
