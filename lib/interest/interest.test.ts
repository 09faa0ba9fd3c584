import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/dates/iso-date.ts';
import { ore } from '#lib/money/ore.ts';
import { claim, instalment } from '#lib/taxaccount/testing.ts';
import { claimInterestPerDay, costOfPayingOn } from './cost-of-paying.ts';
import { interestPerDay, lateInterest } from './late-interest.ts';
import { parseInterestRates } from './parse-rates.ts';
import { KNOWN_RATES, rateOn } from './rates.ts';

const day = isoDate;
const amounts = fc.nat(100_000_000).map(ore);
/** Days of the two years whose four rates are all known. */
const days = fc.nat(729).map((offset) => addDays(day('2022-01-01'), offset));

describe('lateInterest', () => {
  it('reproduces the published sample to the øre', () => {
    const due = { amount: ore(6_124_400), due: day('2022-04-11'), paidOn: day('2023-08-28') };
    expect(lateInterest(due, KNOWN_RATES)).toBe(842_483);
  });

  it('is zero through the due date, and begins the day after', () => {
    const paid = (on: string) =>
      lateInterest({ amount: ore(36_500_00), due: day('2023-03-10'), paidOn: day(on) }, KNOWN_RATES);
    expect(paid('2023-01-01')).toBe(0);
    expect(paid('2023-03-10')).toBe(0);
    expect(paid('2023-03-11')).toBe(1_075);
  });

  it('changes rate on 1 July and on 1 January', () => {
    const perDay = (on: string) => interestPerDay(ore(36_500_00), day(on), KNOWN_RATES);
    expect(['2022-06-30', '2022-07-01', '2022-12-31', '2023-01-01'].map(perDay)).toEqual([
      850, 925, 925, 1_075,
    ]);
  });

  it('is unknown, not zero, when the rate of one of the days is', () => {
    const amount = ore(100_000);
    expect(lateInterest({ amount, due: day('2024-06-29'), paidOn: day('2024-06-30') }, KNOWN_RATES)).toBe(34);
    expect(
      lateInterest({ amount, due: day('2024-06-29'), paidOn: day('2024-07-01') }, KNOWN_RATES),
    ).toBeUndefined();
    expect(interestPerDay(amount, day('2026-11-23'), KNOWN_RATES)).toBeUndefined();
  });

  it('agrees with adding up day by day, and is no shorter for a longer delay', () => {
    fc.assert(
      fc.property(amounts, days, days, (amount, due, paidOn) => {
        let hundredths = 0;
        for (let on = addDays(due, 1); on <= paidOn; on = addDays(on, 1))
          hundredths += rateOn(on, KNOWN_RATES)?.hundredths ?? NaN;
        const expected = (BigInt(amount) * BigInt(hundredths) * 2n + 3_650_000n) / 7_300_000n;
        expect(lateInterest({ amount, due, paidOn }, KNOWN_RATES)).toBe(Number(expected));
      }),
    );
  });

  it('refuses a credit', () => {
    expect(() => interestPerDay(ore(-1), day('2022-01-01'), KNOWN_RATES)).toThrow(RangeError);
  });
});

describe('costOfPayingOn', () => {
  const AS_OF = day('2023-03-10');
  const overdue = claim(
    [
      instalment({ id: 'paid', due: day('2023-01-10'), remaining: ore(0) }),
      instalment({ id: 'overdue', due: day('2023-02-10'), remaining: ore(36_500_00) }),
      instalment({ id: 'to come', due: day('2023-03-12'), remaining: ore(36_500_00) }),
    ],
    { interest: ore(30_100) },
  );
  const on = (date: string, of = overdue) => costOfPayingOn(of, day(date), AS_OF, KNOWN_RATES);

  it('keeps Skatteetaten’s interest apart from our estimate for the days after it', () => {
    const principal = 73_000_00;
    expect(on('2023-03-10')).toMatchObject({
      principal,
      interestSoFar: 30_100,
      added: 0,
      total: principal + 30_100,
    });
    expect(on('2023-03-12')?.added).toBe(2 * 1_075);
    expect(on('2023-03-13')?.added).toBe(3 * 1_075 + 1_075);
    expect(on('2023-02-01')?.added).toBe(0);
  });

  it('gives none where it would be a guess', () => {
    expect(on('2024-07-01')).toBeUndefined();
    expect(on('2023-03-12', { ...overdue, principalId: 'another' })).toBeUndefined();
    expect(on('2023-03-12', claim([instalment()]))).toBeUndefined();
    expect(on('2023-03-12', claim([], { remaining: ore(100) }))).toBeUndefined();
  });

  it('grows each day by the interest of what is overdue then', () => {
    expect(claimInterestPerDay(overdue, day('2023-03-12'), KNOWN_RATES)).toBe(1_075);
    expect(claimInterestPerDay(overdue, day('2023-03-13'), KNOWN_RATES)).toBe(2_150);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 290 }), (later) => {
        const date = addDays(AS_OF, later);
        const [yesterday, then] = [on(addDays(date, -1)), on(date)];
        const step = claimInterestPerDay(overdue, date, KNOWN_RATES) ?? NaN;
        expect(Math.abs((then?.total ?? NaN) - (yesterday?.total ?? NaN) - step)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('parseInterestRates', () => {
  it('reads date, per cent and source', () => {
    const text = '2025-07-01:12.25:https://regjeringen.no/renter, 2026-01-01:12:lovdata.no, ';
    expect(parseInterestRates(text)).toEqual({
      ok: true,
      value: [
        { from: '2025-07-01', hundredths: 1225, source: 'https://regjeringen.no/renter' },
        { from: '2026-01-01', hundredths: 1200, source: 'lovdata.no' },
      ],
    });
    expect(parseInterestRates('')).toEqual({ ok: true, value: [] });
    expect(parseInterestRates('2026-01-01:9.5:x')).toMatchObject({ value: [{ hundredths: 950 }] });
  });

  it('names every entry at fault', () => {
    const bad = [
      '2025-07-01:12.25',
      '2025-02-30:12:x',
      '2025-08-01:12:x',
      '2025-07-01:12,5:x',
      '2026-01-01:9:x',
      '2026-01-01:8:x',
    ];
    const parsed = parseInterestRates(bad.join(','));
    expect(parsed.ok ? [] : parsed.error.map((fault) => fault.split('"')[1])).toEqual([
      '2025-07-01:12.25',
      '2025-02-30:12:x',
      '2025-08-01:12:x',
      '2025-07-01:12',
      '5:x',
      '2026-01-01:8:x',
    ]);
  });

  it('lets a configured rate override a known one', () => {
    const parsed = parseInterestRates('2025-01-01:11:x');
    const rates = [...KNOWN_RATES, ...(parsed.ok ? parsed.value : [])];
    expect(rateOn(day('2025-06-30'), rates)?.hundredths).toBe(1100);
  });
});
