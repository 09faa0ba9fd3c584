import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isoDate, osloDate } from '#lib/core/dates/iso-date.ts';
import { businesses, consents, persons, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { LoadOptions } from './source-outcome.ts';
import type { TaxAccountCache } from './tax-account-cache.ts';
import { grantForTest, testTaxAccountCache } from './testing/tax-account.ts';
import { isOfYear, yearPeriod } from './year-period.ts';

const GRANLI = '313367002';
const PERSON = randomUUID();

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());

describeDatabases('loading a year', (open) => {
  let opened: OpenDatabase;
  let cache: TaxAccountCache;
  let consentId = '';

  beforeAll(async () => {
    opened = await open();
    const at = new Date();
    await opened.db.insert(persons).values({ id: PERSON, pidHash: 'hash', createdAt: at });
    await opened.db.insert(businesses).values({ orgnr: GRANLI, name: 'Granli', form: 'ENK', importedAt: at });
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    cache = testTaxAccountCache(running.sandbox, opened.db);
    consentId = await grantForTest(running.sandbox, opened.db, { orgnr: GRANLI, personId: PERSON });
  });

  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const thisYear = () => Number(osloDate(now()).slice(0, 4));
  const calls = () => running.sandbox.exchanges.list({ system: 'skatteetaten' });
  const payments = async (year: number, options: LoadOptions = {}) => {
    const outcome = await cache.loadYear('payments', GRANLI, year, now(), options);
    if (outcome.kind !== 'fresh' && outcome.kind !== 'stored') throw new Error(outcome.kind);
    return outcome.value.rows;
  };
  const kept = async () =>
    (await opened.db.select().from(snapshots).where(eq(snapshots.orgnr, GRANLI)))
      .map(({ source, periodKey }) => `${source} ${periodKey}`)
      .sort();

  it('has the records dated in the year', async () => {
    const last = await payments(thisYear() - 1);
    const current = await payments(thisYear());
    expect(last.length).toBeGreaterThan(0);
    expect(last.every(({ paidOn }) => paidOn?.startsWith(String(thisYear() - 1)))).toBe(true);
    expect(current.every(({ paidOn }) => paidOn?.startsWith(String(thisYear())))).toBe(true);
    expect(current.length).toBeGreaterThan(0);
  });

  it('fetches each year and list once, then serves it from the database', async () => {
    await payments(thisYear() - 1);
    await payments(thisYear() - 1);
    await cache.loadYear('payouts', GRANLI, thisYear() - 1, now());
    expect(calls()).toHaveLength(2);
    await payments(thisYear() - 2);
    expect(await kept()).toEqual([
      `payments ${thisYear() - 2}`,
      `payments ${thisYear() - 1}`,
      `payouts ${thisYear() - 1}`,
    ]);
  });

  it('does not share a call with the last twelve months', async () => {
    await payments(thisYear());
    const { openAccount, claims, payments: recent, payouts } = cache.load(GRANLI, now());
    await Promise.all([openAccount, claims, recent, payouts]);
    expect(calls().filter(({ path }) => path.includes('innbetalinger'))).toHaveLength(2);
  });

  it('coalesces concurrent loads into one call', async () => {
    await Promise.all(Array.from({ length: 10 }, () => payments(thisYear(), { cache: 'no-cache' })));
    expect(calls()).toHaveLength(1);
  });

  it('serves the stale answer of the same year when Skatteetaten fails', async () => {
    await payments(thisYear() - 1);
    running.sandbox.clock.advance(3_600_000);
    running.sandbox.faults.add({ system: 'skatteetaten', fault: { kind: 'error', code: 'KB-001' } });
    const of = (year: number) => cache.loadYear('payments', GRANLI, year, now());
    expect(await of(thisYear() - 1)).toMatchObject({ kind: 'stored', error: { upstreamCode: 'KB-001' } });
    expect(await of(thisYear() - 2)).toMatchObject({ kind: 'failed' });
  });

  it('serves and keeps nothing once the consent is withdrawn', async () => {
    await payments(thisYear() - 1);
    const url = `${running.sandbox.config.urls.control}/control/consents/${consentId}/revoke`;
    await fetch(url, { method: 'POST' });
    running.sandbox.clock.advance(1_000);
    running.sandbox.faults.add({ system: 'skatteetaten', fault: { kind: 'error', code: 'KB-005' } });
    const outcome = await cache.loadYear('payments', GRANLI, thisYear() - 1, now(), { cache: 'no-cache' });
    expect(outcome).toEqual({ kind: 'consent-ended', status: 'revoked' });
    expect(await kept()).toEqual([]);
    const [row] = await opened.db.select().from(consents).where(eq(consents.id, consentId));
    expect(row?.status).toBe('revoked');
  });
});

describe('the period of a year', () => {
  const today = isoDate('2026-11-23');

  it('goes a day beyond a year that is over, and no further than today', () => {
    expect(yearPeriod(2025, today)).toEqual({ from: '2025-01-01', to: '2026-01-01' });
    expect(yearPeriod(2026, today)).toEqual({ from: '2026-01-01', to: today });
  });

  it('leaves the extra day to the year that it belongs to', () => {
    expect(isOfYear({ paidOn: isoDate('2025-12-31') }, 2025)).toBe(true);
    expect(isOfYear({ paidOn: isoDate('2026-01-01') }, 2025)).toBe(false);
    expect(isOfYear({}, 2025)).toBe(true);
  });
});
