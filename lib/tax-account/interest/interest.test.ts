import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { claimRow } from '../claim-rows.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import type { Claim } from '../domain.ts';
import { claimInterestPerDay, costOfPayingOn } from './cost-of-paying.ts';
import { interestPerDay, lateInterest } from './late-interest.ts';
import { parseInterestRates } from './parse-rates.ts';
import { KNOWN_RATES, missingHalfYear, rateOn } from './rates.ts';

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
    // 1 000 kroner for a day at 12.25 per cent: 0.3356 kroner.
    expect(lateInterest({ amount, due: day('2026-12-30'), paidOn: day('2026-12-31') }, KNOWN_RATES)).toBe(34);
    expect(
      lateInterest({ amount, due: day('2026-12-30'), paidOn: day('2027-01-01') }, KNOWN_RATES),
    ).toBeUndefined();
    expect(interestPerDay(amount, day('2027-01-01'), KNOWN_RATES)).toBeUndefined();
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
  const rowOf = (of: Claim) => claimRow(of, AS_OF);
  const on = (date: string, of: Claim = overdue) => costOfPayingOn(rowOf(of), day(date), AS_OF, KNOWN_RATES);

  it('keeps Skatteetaten’s interest apart from our estimate for the days after it', () => {
    expect(on('2023-03-10')).toMatchObject({
      principal: 36_500_00,
      interestSoFar: 30_100,
      added: 0,
      total: 36_801_00,
    });
    // From 12 March the second instalment has to be paid as well.
    expect(on('2023-03-11')?.principal).toBe(36_500_00);
    expect(on('2023-03-12')).toMatchObject({ principal: 73_000_00, added: 2 * 1_075 });
    expect(on('2023-03-13')?.added).toBe(3 * 1_075 + 1_075);
    expect(on('2023-02-01')).toMatchObject({ principal: 0, added: 0 });
  });

  it('gives none where it would be a guess', () => {
    expect(on('2027-01-01')).toBeUndefined();
    expect(on('2023-03-12', { ...overdue, principalId: 'another' })).toBeUndefined();
    expect(on('2023-03-12', claim([instalment()]))).toBeUndefined();
    expect(on('2023-03-12', claim([], { remaining: ore(100) }))).toBeUndefined();
  });

  it('grows each day by the interest of what is overdue then', () => {
    expect(claimInterestPerDay(rowOf(overdue), day('2023-03-12'), KNOWN_RATES)).toBe(1_075);
    expect(claimInterestPerDay(rowOf(overdue), day('2023-03-13'), KNOWN_RATES)).toBe(2_150);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 290 }), (later) => {
        const date = addDays(AS_OF, later);
        const yesterday = on(addDays(date, -1));
        const then = on(date);
        const step = claimInterestPerDay(rowOf(overdue), date, KNOWN_RATES) ?? NaN;
        expect(Math.abs((then?.total ?? NaN) - (yesterday?.total ?? NaN) - step)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the known rates', () => {
  // Forskrift om renter ved forsinket betaling, as amended by the regulations named; the last is FOR-2026-06-25-1372.
  it.each([
    ['2024-07-01', 1250, 'FOR-2024-06-26-1320'],
    ['2025-07-01', 1225, 'FOR-2025-06-23-1321'],
    ['2026-06-30', 1200, 'FOR-2025-12-18-2658'],
    ['2026-12-31', 1225, 'FOR-2026-06-25-1372'],
  ])('have that of %s with its source', (date, hundredths, source) => {
    expect(rateOn(day(date), KNOWN_RATES)).toMatchObject({ hundredths, source });
  });

  it.each([
    ['2026-06-14', undefined],
    ['2026-12-14', undefined],
    ['2026-12-15', '2027-01-01'],
    ['2026-12-31', '2027-01-01'],
    ['2027-01-01', '2027-01-01'],
    ['2027-06-15', '2027-01-01'],
  ])('on %s lack that of %s', (today, from) => {
    expect(missingHalfYear(day(today), KNOWN_RATES)).toBe(from);
  });

  it('lack that of the second half-year from 15 June', () => {
    const untilJune = [...KNOWN_RATES, { from: day('2027-01-01'), hundredths: 1225, source: 'test' }];
    expect(missingHalfYear(day('2027-06-14'), untilJune)).toBeUndefined();
    expect(missingHalfYear(day('2027-06-15'), untilJune)).toBe('2027-07-01');
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

  it('refuses a half-year beyond 2200', () => {
    expect(parseInterestRates('9999-07-01:9.5:x').ok).toBe(false);
  });

  it('lets a configured rate override a known one', () => {
    const parsed = parseInterestRates('2025-01-01:11:x');
    const rates = [...KNOWN_RATES, ...(parsed.ok ? parsed.value : [])];
    expect(rateOn(day('2025-06-30'), rates)?.hundredths).toBe(1100);
  });
});
