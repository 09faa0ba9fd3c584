import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from './iso-date.ts';
import { addYears, lastTwelveMonths, splitPeriod } from './period.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays(isoDate('1999-01-01'), offset));

describe('splitPeriod', () => {
  it('covers every day, in windows of at most a year that share one day', () => {
    fc.assert(
      fc.property(day, fc.nat(4000), (from, length) => {
        const to = addDays(from, length);
        const windows = splitPeriod({ from, to });
        expect(windows[0]?.from).toBe(from);
        expect(windows.at(-1)?.to).toBe(to);
        for (const [index, window] of windows.entries()) {
          expect(window.to <= addYears(window.from, 1)).toBe(true);
          const next = windows[index + 1];
          if (next !== undefined) {
            expect(next.from).toBe(window.to);
            expect(next.to > window.to).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps a year in one window, and needs two for a day more', () => {
    const from = isoDate('2022-01-01');
    const to = isoDate('2023-01-01');
    expect(splitPeriod({ from, to })).toEqual([{ from, to }]);
    expect(splitPeriod({ from, to: addDays(to, 1) })).toHaveLength(2);
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => splitPeriod({ from: isoDate('2022-01-02'), to: isoDate('2022-01-01') })).toThrow(RangeError);
  });
});

describe('lastTwelveMonths', () => {
  it('is one window on every day there is', () => {
    fc.assert(fc.property(day, (today) => splitPeriod(lastTwelveMonths(today)).length === 1));
  });

  it('starts on the same day last year', () => {
    expect(lastTwelveMonths(isoDate('2026-11-23')).from).toBe('2025-11-23');
    expect(lastTwelveMonths(isoDate('2024-02-29')).from).toBe('2023-03-01');
  });
});

it.each([
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2023-02-28', 1, '2024-02-28'],
  ['2024-02-29', -1, '2023-02-28'],
  ['2099-02-28', 1, '2100-02-28'],
])('%s and %d years is %s', (date, years, moved) => expect(addYears(isoDate(date), years)).toBe(moved));
