import { expect, it } from 'vitest';
import { mergeRecords } from './merge-records.ts';

const window = (ids: readonly string[], changes = {}) => ({
  shielded: false,
  rows: ids.map((id) => ({ id })),
  unreadable: 0,
  ...changes,
});

it('has each record of overlapping windows once', () => {
  expect(mergeRecords([window(['a', 'b']), window(['b', 'c'])]).rows.map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

it('adds up what could not be read, and is shielded when a part is', () => {
  expect(
    mergeRecords([window([], { unreadable: 2 }), window([], { unreadable: 1, shielded: true })]),
  ).toEqual({
    shielded: true,
    rows: [],
    unreadable: 3,
  });
});
