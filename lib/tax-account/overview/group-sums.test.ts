import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ore } from '#lib/core/money/ore.ts';
import { sumsOf } from '../sums.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import { groupSums } from './group-sums.ts';
import { anyClaims, on, TODAY } from './testing/overview.ts';

const vat = claim([instalment({ due: on(-3), remaining: ore(40_000) })], { interest: ore(120) });

it('shows both figures where Skatteetaten states another sum than its claims add up to', () => {
  const groups = [
    { group: 'vat' as const, label: 'Merverdiavgift', overdue: ore(41_000), balance: ore(40_120) },
  ];
  const [sum] = groupSums({ claims: [vat], groups }, TODAY);
  expect(sum).toMatchObject({
    group: 'vat',
    labels: ['Merverdiavgift'],
    claims: 1,
    recomputed: { overdue: 40_000 },
  });
  expect(sum?.totals).toMatchObject({
    overdue: 41_000,
    balance: 40_120,
    mismatches: [{ total: 'overdue', stated: 41_000, recomputed: 40_000 }],
  });
});

it('says so when sums are stated for a group without claims', () => {
  const groups = [{ group: 'tax' as const, label: 'Skatt', overdue: ore(100) }];
  expect(groupSums({ claims: [], groups }, TODAY)[0]?.totals.mismatches).toHaveLength(1);
});

it('joins the groups that the code list lacks, and takes no part of a sum for the whole', () => {
  const groups = [
    { group: 'other' as const, label: 'Bidragssak', overdue: ore(100), interest: ore(7) },
    { group: 'other' as const, label: 'Tilbakebetalingskrav', overdue: ore(200) },
  ];
  const [sum] = groupSums({ claims: [], groups }, TODAY);
  expect(sum).toMatchObject({ labels: ['Bidragssak', 'Tilbakebetalingskrav'], stated: { overdue: 300 } });
  expect(sum?.stated).not.toHaveProperty('interest');
});

it('loses no øre: the groups add up to the account', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const groups = groupSums({ claims, groups: [] }, TODAY);
      const whole = sumsOf(claims, [], TODAY);
      for (const name of ['overdue', 'future', 'interest', 'credit', 'balance'] as const) {
        expect(groups.reduce((total, group) => total + group.recomputed[name], 0)).toBe(whole[name]);
      }
      expect(groups.every(({ totals }) => totals.mismatches.length === 0)).toBe(true);
    }),
  );
});
