import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { mondayOf, weekCounts, weekIn, weekNumber } from './weeks.ts';

describe('weeks', () => {
  it.each([
    ['2026-11-23', 48],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2021-01-04', 1],
    ['2020-12-28', 53],
  ])('the week of Monday %s is %i', (monday, number) => expect(weekNumber(isoDate(monday))).toBe(number));

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of %s', (day, monday) => expect(mondayOf(isoDate(day))).toBe(monday));

  it('are read from an address by their Monday, and from nothing else', () => {
    expect(weekIn('2026-11-23')).toEqual({ monday: '2026-11-23', number: 48 });
    for (const text of ['2026-11-24', '2026-11-31', 'uke 48', '', undefined, ['2026-11-23']]) {
      expect(weekIn(text)).toBeUndefined();
    }
  });
});

it.each(['0000-01-03', '0001-01-01', '9999-12-27', '2201-01-05'])('%s names no week', (text) => {
  expect(weekIn(text)).toBeUndefined();
});

it('consents are counted by week, by the day in Oslo, the empty weeks too', () => {
  const counts = weekCounts(
    [
      { day: isoDate('2026-11-29'), clients: 1 },
      { day: isoDate('2026-11-30'), clients: 3 },
      { day: isoDate('2026-12-06'), clients: 1 },
      { day: isoDate('2027-02-22'), clients: 2 },
    ],
    new Date('2026-11-28T23:30:00Z'),
  );
  expect(counts).toHaveLength(14);
  expect(counts.slice(0, 3)).toEqual([
    { monday: '2026-11-23', number: 48, clients: 1, share: 0.25 },
    { monday: '2026-11-30', number: 49, clients: 4, share: 1 },
    { monday: '2026-12-07', number: 50, clients: 0, share: 0 },
  ]);
  expect(counts.at(-1)).toEqual({ monday: '2027-02-22', number: 8, clients: 2, share: 0.5 });
});
