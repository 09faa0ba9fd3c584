import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/dates/iso-date.ts';
import { ore, sum } from '#lib/money/ore.ts';
import { anyClaims, on, TODAY } from '#lib/overview/testing.ts';
import { claimRows } from '#lib/taxaccount/claim-rows.ts';
import { claim, instalment } from '#lib/taxaccount/testing.ts';
import { claimEstimate, estimateTotal } from './estimates.ts';
import { parsePayDay } from './pay-day.ts';

const RATES = [{ from: isoDate('2026-07-01'), hundredths: 1200, source: 'test' }];
const overdue = claim([instalment({ due: on(-10), remaining: ore(36_500_00) })], { interest: ore(120_00) });
const [row] = claimRows([overdue], TODAY).unpaid;

describe('claimEstimate', () => {
  it('gives what a day costs, and what a later day costs in all', () => {
    if (row === undefined) throw new Error('the claim is unpaid');
    expect(claimEstimate(row, { asOf: TODAY, payDay: on(10), rates: RATES })).toMatchObject({
      perDay: 12_00,
      cost: { principal: 36_500_00, interestSoFar: 120_00, added: 120_00, total: 36_740_00 },
    });
  });

  it('says nothing where the rate is unknown', () => {
    if (row === undefined) throw new Error('the claim is unpaid');
    expect(claimEstimate(row, { asOf: TODAY, payDay: on(60), rates: RATES })).toEqual({
      asOf: TODAY,
      perDay: 12_00,
    });
    expect(estimateTotal([row], { asOf: TODAY, rates: [] })).toEqual({ perDay: 0, perDayUnknown: 1 });
  });
});

describe('estimateTotal', () => {
  it('leaves out no øre, whether it can be estimated or not', () => {
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 0, max: 60 }), (claims, days) => {
        const rows = claimRows(claims, TODAY).unpaid;
        const { payDay } = estimateTotal(rows, { asOf: TODAY, payDay: on(days), rates: RATES });
        const today = sum(rows.flatMap(({ toPay, claim: { interest } }) => [toPay, interest]));
        expect(payDay?.total).toBe(today + (payDay?.added ?? 0));
        expect(payDay?.added).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('parsePayDay', () => {
  it('takes today and a year ahead, and nothing else', () => {
    expect(parsePayDay(undefined, TODAY)).toBeUndefined();
    expect(parsePayDay(' ', TODAY)).toBeUndefined();
    expect(parsePayDay(TODAY, TODAY)).toBe(TODAY);
    expect(parsePayDay(on(366), TODAY)).toBe(on(366));
    for (const text of [on(-1), on(367), '2026-13-01', 'i morgen'])
      expect(parsePayDay(text, TODAY)).toBe('wrong');
  });
});
