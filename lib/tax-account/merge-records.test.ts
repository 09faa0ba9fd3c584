import { expect, it } from 'vitest';
import type { Holder } from './domain.ts';
import { mergeRecords } from './merge-records.ts';

const window = (ids: readonly string[], changes = {}, holder: Holder = 'business') => ({
  shielded: false,
  rows: ids.map((id) => ({ id, holder })),
  unreadable: {},
  ...changes,
});

it('has each record of overlapping windows once', () => {
  expect(mergeRecords([window(['a', 'b']), window(['b', 'c'])]).rows.map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

// The last published example (April 2024): krav-1234 and inn-1234 for the business and for its owner.
it('keeps two records with one id when one is the business’s and one the owner’s', () => {
  const { rows } = mergeRecords([window(['krav-1234']), window(['krav-1234'], {}, 'owner')]);
  expect(rows).toEqual([
    { id: 'krav-1234', holder: 'business' },
    { id: 'krav-1234', holder: 'owner' },
  ]);
});

it('has a record once that one answer has three times', () => {
  expect(mergeRecords([window(['ut-1', 'ut-1', 'ut-1'])]).rows).toHaveLength(1);
});

it('adds up what could not be read, list by list, and is shielded when a part is', () => {
  expect(
    mergeRecords([
      window([], { unreadable: { claims: 2, placements: 1 } }),
      window([], { unreadable: { claims: 1 }, shielded: true }),
    ]),
  ).toEqual({
    shielded: true,
    rows: [],
    unreadable: { claims: 3, placements: 1 },
  });
});
