import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/dates/iso-date.ts';
import { ore } from '#lib/money/ore.ts';
import type { UnplacedPayment } from './domain.ts';
import { overviewTotals } from './overview-totals.ts';
import { nettedSums, sumsByHolder, sumsOf } from './sums.ts';
import { account, claim, instalment } from './testing.ts';

const TODAY = isoDate('2026-11-23');
const on = (days: number) => addDays(TODAY, days);
const unplaced = (amount: number, holder: 'business' | 'owner' = 'business'): UnplacedPayment => ({
  paymentId: 'payment',
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
  it('counts as overdue from the day after the due date, and as future what has no date', () => {
    expect(sumsOf([OWED, CREDIT], [unplaced(900)], TODAY)).toEqual({
      overdue: 30_000,
      future: 25_000,
      interest: 700,
      credit: 8_000,
      unplaced: 900,
      balance: 46_800,
    });
  });

  it('counts a claim without instalments by its own amount', () => {
    const bare = claim([], { remaining: ore(1_234) });
    expect(sumsOf([bare], [], TODAY)).toMatchObject({ future: 1_234, balance: 1_234 });
  });

  it('loses no øre: the balance is all remainders and interest less what is unplaced', () => {
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
        const expected =
          list.reduce((total, { remaining, interest }) => total + remaining + interest, 0) -
          payments.reduce((total, payment) => total + payment.unplaced, 0);
        expect(sumsOf(list, payments, TODAY).balance).toBe(expected);
        const netted = nettedSums(list, payments, TODAY);
        expect(netted.overdue + netted.future + netted.interest - netted.unplaced).toBe(expected);
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
    expect(totals).toMatchObject({ overdue: 30_000, future: 25_000, balance: 55_700, mismatches: [] });
  });

  it("shows Skatteetaten's figure when the two disagree, and says so", () => {
    const stated = { overdue: ore(31_000), notYetDue: ore(25_000), interest: ore(700), balance: ore(55_700) };
    const totals = overviewTotals(account([OWED], { totals: stated }), TODAY);
    expect(totals.overdue).toBe(31_000);
    expect(totals.mismatches).toEqual([{ total: 'overdue', stated: 31_000, recomputed: 30_000 }]);
    expect(totals.creditsNetted).toBe(false);
  });

  it('agrees when the stated sums have credits subtracted, and gives them without', () => {
    const stated = { overdue: ore(22_000), notYetDue: ore(25_000), interest: ore(700), balance: ore(47_700) };
    const totals = overviewTotals(account([OWED, CREDIT], { totals: stated }), TODAY);
    expect(totals).toMatchObject({ overdue: 30_000, future: 25_000, credit: 8_000, balance: 47_700 });
    expect(totals).toMatchObject({ creditsNetted: true, mismatches: [] });
    expect(totals.overdue + totals.future + totals.interest - totals.credit - totals.unplaced).toBe(
      totals.balance,
    );
  });
});
