import fc from 'fast-check';
import { expect, it } from 'vitest';
import { negate, ore, type Ore, ZERO } from '#lib/core/money/ore.ts';
import { placedSum, placementAmount, unexplained } from './placements.ts';

const reported = fc.array(fc.integer({ min: 1, max: 100_000_000 }).map(ore), { maxLength: 8 });
const placements = (amounts: readonly Ore[]) =>
  amounts.map((amount) => ({ kind: 'payment' as const, amount: placementAmount(amount) }));
const total = (amounts: readonly Ore[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

it('keeps original - placements = remaining, whichever sign a ledger writes', () => {
  fc.assert(
    fc.property(reported, fc.nat(100_000_000), fc.boolean(), (amounts, left, negative) => {
      const wire = negative ? amounts.map(negate) : amounts;
      const original = ore(total(amounts) + left);
      const remaining = ore(left);
      expect(unexplained({ original, remaining, placements: placements(wire) })).toBe(ZERO);
    }),
  );
});

it('keeps original + placements = remaining for money owed to the business', () => {
  fc.assert(
    fc.property(reported, fc.nat(100_000_000), fc.boolean(), (amounts, left, negative) => {
      fc.pre(total(amounts) + left > 0);
      const wire = negative ? amounts.map(negate) : amounts;
      const original = ore(-total(amounts) - left);
      const remaining = ore(-left);
      expect(unexplained({ original, remaining, placements: placements(wire) })).toBe(ZERO);
    }),
  );
});

it('says how much is not explained', () => {
  const figures = { original: ore(1000), remaining: ore(300), placements: placements([ore(-600)]) };
  expect(placedSum(figures.placements)).toBe(600);
  expect(unexplained(figures)).toBe(100);
});
