import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore, sum } from '#lib/core/money/ore.ts';
import { anyClaims, on, TODAY } from '../overview/testing/overview.ts';
import { claimRows } from '../claim-rows.ts';
import { claim, instalment } from '../testing/tax-account.ts';
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
        const toPay = sum(rows.map((one) => one.toPay));
        expect((payDay?.principal ?? 0) + (payDay?.later ?? 0)).toBe(toPay);
        expect(payDay?.total).toBe(
          (payDay?.principal ?? 0) + (payDay?.interestSoFar ?? 0) + (payDay?.added ?? 0),
        );
        expect(sum((payDay?.byRate ?? []).map(({ amount }) => amount))).toBe(payDay?.added);
        expect(payDay?.added).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what paying on a later day comes to', () => {
  const rates = [
    { from: isoDate('2026-07-01'), hundredths: 1225, source: 'FOR-2026-06-25-1372' },
    { from: isoDate('2027-01-01'), hundredths: 1175, source: 'made up' },
  ];
  const asOf = isoDate('2026-12-01');
  const dueOn = (id: string, due: string, remaining: number, interest = 0) =>
    claim([instalment({ id, due: isoDate(due), remaining: ore(remaining) })], {
      id,
      interest: ore(interest),
    });
  const claims = [
    dueOn('late', '2026-10-12', 36_500_00, 408_00),
    dueOn('next-year', '2027-03-15', 53_949_00),
    claim([instalment({ id: 'appealed', due: isoDate('2026-09-01'), suspended: true })], { id: 'appealed' }),
  ];
  const total = (payDay: string) =>
    estimateTotal(claimRows(claims, asOf).unpaid, { asOf, payDay: isoDate(payDay), rates }).payDay;

  // 36 500 kroner: a day at 12.25 per cent is 12.25 kroner, one at 11.75 per cent 11.75 kroner.
  // 2-31 December are 30 days: 367.50. 1 January - 15 February are 31 + 15 = 46 days: 540.50. Together 908.00.
  it('names each rate with its days and kroner', () => {
    expect(total('2027-02-15')?.byRate).toEqual([
      { rate: rates[0], from: '2026-12-02', to: '2026-12-31', amount: 367_50 },
      { rate: rates[1], from: '2027-01-01', to: '2027-02-15', amount: 540_50 },
    ]);
    expect(total('2027-02-15')?.added).toBe(908_00);
  });

  // 36 500 + 408 + 908 = 37 816. What falls due on 15 March, and what is suspended, need not be paid by then.
  it('holds what is due by that day, and not what falls due after it', () => {
    expect(total('2027-02-15')).toMatchObject({
      principal: 36_500_00,
      interestSoFar: 408_00,
      total: 37_816_00,
      later: 53_949_00,
    });
    expect(total('2027-03-15')).toMatchObject({ principal: 90_449_00, later: 0 });
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
