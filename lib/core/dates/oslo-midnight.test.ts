import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate, osloDate } from './iso-date.ts';
import { osloMidnight } from './oslo-midnight.ts';

it.each([
  ['2026-11-23', '2026-11-22T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  // The days on which the clock changes, and those after.
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('%s begins at %s', (date, instant) => {
  expect(osloMidnight(isoDate(date)).toISOString()).toBe(instant);
});

it('is the first instant of its day on every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const date = addDays(isoDate('2026-01-01'), days);
      const midnight = osloMidnight(date);
      expect(osloDate(midnight)).toBe(date);
      expect(osloDate(new Date(midnight.getTime() - 1))).toBe(addDays(date, -1));
    }),
  );
});
