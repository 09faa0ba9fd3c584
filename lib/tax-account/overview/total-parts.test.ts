import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sum } from '#lib/core/money/ore.ts';
import { account } from '../testing/tax-account.ts';
import { sumsOf } from '../sums.ts';
import { groupSums } from './group-sums.ts';
import { totalParts } from './total-parts.ts';
import { anyClaims, TODAY } from './testing/overview.ts';

it('takes every sum apart without losing an øre', () => {
  fc.assert(
    fc.property(
      anyClaims,
      fc.constantFrom('overdue' as const, 'future' as const, 'interest' as const, 'credit' as const),
      (claims, total) => {
        const parts = totalParts(groupSums(account(claims), TODAY), total);
        expect(sum(parts.map(({ amount }) => amount))).toBe(sumsOf(claims, [], TODAY)[total]);
        expect(parts.every(({ amount }) => amount !== 0)).toBe(true);
      },
    ),
  );
});
