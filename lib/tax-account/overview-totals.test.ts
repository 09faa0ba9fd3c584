import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { UnplacedPayment } from './domain.ts';
import { overviewTotals } from './overview-totals.ts';
import { owedNow } from './owed-now.ts';
import { sumsByHolder, sumsOf } from './sums.ts';
import { account, claim, instalment } from './testing/tax-account.ts';

const TODAY = isoDate('2026-11-23');
const on = (days: number) => addDays(TODAY, days);
const unplaced = (amount: number, holder: 'business' | 'owner' = 'business'): UnplacedPayment => ({
  id: 'payment',
  paid: ore(amount),
  unplaced: ore(amount),
  holder,
});

const OWED = claim(
  [
    instalment({ id: 'a', due: on(-1), remaining: ore(30_000) }),
    instalment({ id: 'b', due: on(0), remaining: ore(20_000) }),
    instalment({ id: 'c', remaining: ore(5_000) }),
  ],
  { interest: ore(700) },
);
const CREDIT = claim([instalment({ id: 'd', due: on(-10), original: ore(-8_000), remaining: ore(-8_000) })], {
  holder: 'owner',
});

describe('sumsOf', () => {
  it('counts as overdue from the day after the due date, and apart what has no date', () => {
    expect(sumsOf([OWED, CREDIT], [unplaced(900)], TODAY)).toEqual({
      overdue: 30_000,
      future: 20_000,
      undated: 5_000,
      suspended: 0,
      suspendedUndated: 0,
      interest: 700,
      credit: 8_000,
      unplaced: 900,
      // 300.00 + 200.00 + 7.00 - 80.00 - 9.00
      balance: 41_800,
    });
  });

  it('counts a claim without instalments by its own amount', () => {
    const bare = claim([], { remaining: ore(1_234) });
    expect(sumsOf([bare], [], TODAY)).toMatchObject({ undated: 1_234, future: 0, balance: 0 });
  });

  it('loses no øre: the balance is all dated remainders and interest less what is unplaced', () => {
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(ore);
    const due = fc.option(fc.integer({ min: -400, max: 400 }).map(on), { nil: null });
    const one = fc
      .record({ remaining: amount, due })
      .map(({ remaining, due: date }) => instalment({ remaining, ...(date === null ? {} : { due: date }) }));
    const claims = fc.array(
      fc
        .tuple(fc.array(one, { minLength: 1 }), fc.nat(100_000).map(ore))
        .map(([list, interest]) => claim(list, { interest })),
    );
    fc.assert(
      fc.property(claims, fc.array(fc.nat(1_000_000).map((value) => unplaced(value))), (list, payments) => {
        const dated = list
          .flatMap(({ instalments }) => instalments)
          .filter(({ due: date }) => date !== undefined);
        const expected =
          dated.reduce((total, { remaining }) => total + remaining, 0) +
          list.reduce((total, { interest }) => total + interest, 0) -
          payments.reduce((total, payment) => total + payment.unplaced, 0);
        expect(sumsOf(list, payments, TODAY).balance).toBe(expected);
      }),
    );
  });
});

it('keeps what is registered on the owner apart, and the two add up', () => {
  const whole = account([OWED, CREDIT], { unplacedPayments: [unplaced(900, 'owner')] });
  const { business, owner } = sumsByHolder(whole, TODAY);
  expect(owner).toMatchObject({ overdue: 0, credit: 8_000, unplaced: 900, balance: -8_900 });
  expect(business.balance + owner.balance).toBe(sumsOf(whole.claims, whole.unplacedPayments, TODAY).balance);
});

describe('overviewTotals', () => {
  it('shows our own figures where Skatteetaten states none', () => {
    const totals = overviewTotals(account([OWED]), TODAY);
    expect(totals).toMatchObject({ overdue: 30_000, future: 20_000, balance: 50_700, mismatches: [] });
  });

  it("shows Skatteetaten's figure when the two disagree, and says so", () => {
    const stated = { overdue: ore(31_000), notYetDue: ore(20_000), interest: ore(700), balance: ore(50_700) };
    const totals = overviewTotals(account([OWED], { totals: stated }), TODAY);
    expect(totals.overdue).toBe(31_000);
    expect(totals.mismatches).toEqual([{ total: 'overdue', stated: 31_000, recomputed: 30_000 }]);
  });

  it('agrees when the stated sums have credits subtracted, and gives them without', () => {
    const stated = { overdue: ore(22_000), notYetDue: ore(20_000), interest: ore(700), balance: ore(42_700) };
    const totals = overviewTotals(account([OWED, CREDIT], { totals: stated }), TODAY);
    expect(totals).toMatchObject({ overdue: 30_000, future: 20_000, credit: 8_000, balance: 42_700 });
    expect(totals.mismatches).toEqual([]);
    expect(totals.overdue + totals.future + totals.interest - totals.credit - totals.unplaced).toBe(
      totals.balance,
    );
  });

  // The rules of the payload published in 2022 (docs/upstream/skatteetaten.md#aapnekrav-and-its-sums): each row is
  // cut to whole kroner before it is summed, rows without a due
  // date are in no sum, interest on credits is negative, unplaced payments are subtracted in the balance.
  describe('with sums stated by Skatteetaten’s rules', () => {
    const claims = [
      claim([instalment({ id: 'a', due: on(-30), remaining: ore(1_000_40) })], {
        id: 'a',
        interest: ore(12_75),
      }),
      claim([instalment({ id: 'b', due: on(-20), remaining: ore(2_000_90) })], {
        id: 'b',
        interest: ore(8_60),
      }),
      claim([instalment({ id: 'c', due: on(-9), original: ore(-700_80), remaining: ore(-700_80) })], {
        id: 'c',
        interest: ore(-35_47),
      }),
      claim([instalment({ id: 'd', due: on(10), remaining: ore(400_55) })], { id: 'd' }),
      claim([instalment({ id: 'e', remaining: ore(885_052_26), suspended: true })], { id: 'e' }),
    ];
    const payments = [unplaced(39_076_49)];
    // Overdue 1000 + 2000 - 700 = 2300, future 400, interest 12 + 8 - 35 = -15, unplaced 39 076.
    // Balance 2300 + 400 - 15 - 39 076 = -36 391.
    const stated = {
      overdue: ore(2_300_00),
      notYetDue: ore(400_00),
      interest: ore(-15_00),
      unplaced: ore(39_076_00),
      balance: ore(-36_391_00),
    };

    it('finds no mismatch, and gives the sums of the rows to the øre', () => {
      const totals = overviewTotals(account(claims, { totals: stated, unplacedPayments: payments }), TODAY);
      expect(totals.mismatches).toEqual([]);
      // 1000.40 + 2000.90 = 3001.30. 12.75 + 8.60 - 35.47 = -14.12.
      // 3001.30 + 400.55 - 14.12 - 700.80 - 39 076.49 = -36 389.56.
      expect(totals).toMatchObject({
        overdue: 3_001_30,
        future: 400_55,
        undated: 0,
        suspendedUndated: 885_052_26,
        interest: -14_12,
        credit: 700_80,
        unplaced: 39_076_49,
        balance: -36_389_56,
      });
    });

    it('says which sum differs when one is off by a krone a row', () => {
      const wrong = { ...stated, overdue: ore(2_297_00) };
      const { mismatches } = overviewTotals(
        account(claims, { totals: wrong, unplacedPayments: payments }),
        TODAY,
      );
      // The three overdue rows come to 2300.50 and may lose less than three kroner; 2297 is 3.50 below.
      expect(mismatches).toEqual([{ total: 'overdue', stated: 2_297_00, recomputed: 2_300_50 }]);
    });

    it('allows no difference between sums of whole kroner', () => {
      const whole = claim([instalment({ due: on(-1), remaining: ore(1_000_00) })]);
      const { mismatches } = overviewTotals(account([whole], { totals: { overdue: ore(999_00) } }), TODAY);
      expect(mismatches).toEqual([{ total: 'overdue', stated: 999_00, recomputed: 1_000_00 }]);
    });
  });

  it('has what is suspended in no sum of what to pay, but in the balance as Skatteetaten has it', () => {
    const appealed = claim([instalment({ due: on(-75), remaining: ore(48_200_00), suspended: true })]);
    const totals = { overdue: ore(48_200_00), balance: ore(48_200_00) };
    expect(overviewTotals(account([appealed], { totals }), TODAY)).toMatchObject({
      overdue: 0,
      suspended: 48_200_00,
      balance: 48_200_00,
      mismatches: [],
    });
  });

  it('leaves what is suspended out of a stated sum that differs', () => {
    const appealed = claim([
      instalment({ id: 'a', due: on(-75), remaining: ore(48_200_00), suspended: true }),
      instalment({ id: 'b', due: on(-5), remaining: ore(1_000_00) }),
    ]);
    const totals = { overdue: ore(51_200_00) };
    expect(overviewTotals(account([appealed], { totals }), TODAY).overdue).toBe(3_000_00);
  });
});

describe('owedNow', () => {
  // The demo business on 1 December 2026: 24 875 of the business with 408 in interest, 32 263 of the owner with 816.
  it('is what is overdue with interest so far, split by who owes it', () => {
    const claims = [
      claim([instalment({ id: 'vat', due: on(-50), remaining: ore(24_875_00) })], { interest: ore(408_00) }),
      claim(
        [
          instalment({ id: 'q3', due: on(-77), remaining: ore(32_263_00) }),
          instalment({ id: 'q4', due: on(14), remaining: ore(53_763_00) }),
        ],
        { id: 'advance', holder: 'owner', interest: ore(816_00) },
      ),
      claim([instalment({ id: 'appealed', due: on(-75), suspended: true })], {
        id: 'x',
        interest: ore(99_00),
      }),
      claim([instalment({ id: 'credit', due: on(-9), original: ore(-500_00), remaining: ore(-500_00) })], {
        id: 'credit',
        interest: ore(-20_00),
      }),
    ];
    // 24 875 + 32 263 = 57 138; 408 + 816 = 1 224; together 58 362.
    expect(owedNow(claims, TODAY)).toEqual({
      overdue: 57_138_00,
      interest: 1_224_00,
      total: 58_362_00,
      count: 2,
      byHolder: {
        business: { overdue: 24_875_00, interest: 408_00, total: 25_283_00 },
        owner: { overdue: 32_263_00, interest: 816_00, total: 33_079_00 },
      },
    });
  });
});
