import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { Placement } from '../domain.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import { coveredBy } from './covered-by.ts';
import { creditUse, payoutBasis } from './credit-use.ts';
import { payout } from './testing/tracing.ts';

const offset = (amount: number, instalmentId?: string): Placement => ({
  kind: 'counterclaim',
  amount: ore(amount),
  ...(instalmentId === undefined ? {} : { instalmentId }),
});
const paid = (amount: number): Placement => ({
  kind: 'payment',
  amount: ore(amount),
  paidOn: isoDate('2026-11-02'),
});
const out = (amount: number): Placement => ({ kind: 'payout', amount: ore(amount) });

const anyPlacements = fc.array(
  fc.tuple(fc.constantFrom(offset, paid, out), fc.nat(1_000_000)).map(([make, amount]) => make(amount)),
  { maxLength: 5 },
);
const anyInstalments = (sign: 1 | -1) =>
  fc.array(
    fc
      .record({ original: fc.nat(9_000_000), remaining: fc.nat(9_000_000), placements: anyPlacements })
      .map(({ original, remaining, placements }) =>
        // An amount of nothing is neither debt nor credit.
        instalment({ original: ore(sign * (original + 1)), remaining: ore(sign * remaining), placements }),
      ),
    { maxLength: 4 },
  );

describe('coveredBy', () => {
  it('lists what covered a claim, over all its instalments', () => {
    const advance = claim([
      instalment({ id: 'q1', remaining: ore(0), placements: [paid(60_000), offset(40_000)] }),
      instalment({ id: 'q2', remaining: ore(70_000), placements: [paid(30_000)] }),
    ]);
    expect(coveredBy(advance)).toMatchObject({
      payments: [{ instalment: { id: 'q1' } }, { instalment: { id: 'q2' } }],
      counterclaims: [{ instalment: { id: 'q1' }, placement: { amount: 40_000 } }],
      paid: 90_000,
      setOff: 40_000,
      left: 70_000,
      unexplained: 0,
    });
  });

  it('says what the figures do not account for, and loses no øre', () => {
    fc.assert(
      fc.property(anyInstalments(1), (instalments) => {
        const whole = claim(instalments);
        const { paid: payments, setOff, left, unexplained } = coveredBy(whole);
        expect(payments + setOff + left + unexplained).toBe(whole.original);
      }),
    );
  });
});

describe('creditUse', () => {
  const debt = claim([instalment({ id: 'contribution' })], { id: 'debt' });
  const credit = claim([
    instalment({
      id: 'credit',
      original: ore(-100_000),
      remaining: ore(-10_000),
      placements: [offset(30_000, 'contribution'), offset(5_000, 'elsewhere'), out(55_000)],
    }),
  ]);

  it('tells what was used against what, what was paid out, and what is left', () => {
    expect(creditUse(credit, [debt, credit])).toMatchObject({
      original: 100_000,
      setOffs: [{ against: { claim: { id: 'debt' } } }, { placement: { instalmentId: 'elsewhere' } }],
      setOff: 35_000,
      paidOut: 55_000,
      left: 10_000,
      unexplained: 0,
    });
    expect(creditUse(credit, []).setOffs[0]).not.toHaveProperty('against');
  });

  it('takes a claim without instalments by its own amounts', () => {
    const bare = claim([], { original: ore(-900), remaining: ore(-200) });
    expect(creditUse(bare, [])).toMatchObject({ original: 900, left: 200, unexplained: 700 });
  });

  it('loses no øre', () => {
    fc.assert(
      fc.property(anyInstalments(-1), (instalments) => {
        const { original, setOff, paidOut, left, unexplained } = creditUse(claim(instalments), []);
        expect(setOff + paidOut + left + unexplained).toBe(original);
        expect(original).toBe(instalments.reduce((total, one) => total - one.original, 0));
      }),
    );
  });
});

describe('payoutBasis', () => {
  const basis = [
    { instalmentId: 'credit', paidOut: ore(1_000), description: {} },
    { instalmentId: 'unknown', description: {} },
  ];

  it('leads from a payout to the credits behind it, and says what they do not explain', () => {
    const credit = claim([instalment({ id: 'credit' })], { id: 'vat' });
    expect(payoutBasis(payout({ amount: ore(1_500), basis }), [credit])).toMatchObject({
      parts: [{ amount: 1_000, found: { claim: { id: 'vat' } } }, { basis: { instalmentId: 'unknown' } }],
      unexplained: 500,
    });
  });

  it('loses no øre', () => {
    const rows = fc.array(
      fc
        .option(fc.nat(1_000_000))
        .map((part) => ({ description: {}, ...(part === null ? {} : { paidOut: ore(part) }) })),
    );
    fc.assert(
      fc.property(fc.nat(9_000_000).map(ore), rows, (amount, list) => {
        const { parts, unexplained } = payoutBasis(payout({ amount, basis: list }), []);
        expect(parts.reduce((total, part) => total + (part.amount ?? 0), 0) + unexplained).toBe(amount);
      }),
    );
  });
});
