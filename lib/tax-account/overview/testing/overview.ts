import fc from 'fast-check';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { type Claim, CLAIM_GROUPS } from '../../domain.ts';
import { claim, instalment } from '../../testing/tax-account.ts';

export const TODAY = isoDate('2026-11-23');
export const on = (days: number) => addDays(TODAY, days);

const amount = fc.integer({ min: -5_000_000, max: 5_000_000 }).map(ore);

const anyInstalment = fc
  .record({
    original: amount,
    remaining: amount,
    due: fc.option(fc.integer({ min: -500, max: 700 }), { nil: undefined }),
    suspended: fc.boolean(),
  })
  .map(({ due, ...rest }) => ({ ...rest, ...(due === undefined ? {} : { due: on(due) }) }));

const anyClaim = fc
  .record({
    group: fc.constantFrom(...CLAIM_GROUPS),
    holder: fc.constantFrom('business' as const, 'owner' as const),
    interest: fc.nat(100_000).map(ore),
    bare: amount,
    instalments: fc.array(anyInstalment, { maxLength: 4 }),
  })
  .map(({ bare, instalments, ...rest }) => ({ bare, instalments, rest }));

/** Claims of every kind, with ids of their own. A claim without instalments has an amount of its own. */
export const anyClaims: fc.Arbitrary<readonly Claim[]> = fc.array(anyClaim, { maxLength: 12 }).map((list) =>
  list.map(({ bare, instalments, rest }, index) =>
    claim(
      instalments.map((one, number) => instalment({ ...one, id: `${index}-${number}` })),
      {
        ...rest,
        id: String(index),
        ...(instalments.length === 0 ? { original: bare, remaining: bare } : {}),
      },
    ),
  ),
);
