import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankDays } from '#lib/core/dates/calendars.ts';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { executionDate } from './execution-date.ts';

const date = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(isoDate('2022-01-01'), days));

describe('the day a bank is asked to pay on', () => {
  it.each([
    ['2026-12-10', '2026-11-23', '2026-12-10'],
    // Banks are closed from Christmas Eve, a Thursday in 2026, to Sunday the 27th; the last bank day is the 23rd.
    ['2026-12-24', '2026-12-01', '2026-12-23'],
    ['2026-12-25', '2026-12-01', '2026-12-23'],
    ['2026-12-26', '2026-12-01', '2026-12-23'],
    ['2026-12-27', '2026-12-01', '2026-12-23'],
    ['2026-12-24', '2026-12-24', '2026-12-28'], // made on Christmas Eve itself: the next bank day is the Monday
    ['2026-12-31', '2026-12-01', '2026-12-31'],
    ['2027-03-29', '2026-11-23', '2027-03-24'], // Easter Monday: back over the holidays to Wednesday
    ['2026-11-23', '2026-11-23', '2026-11-23'],
    ['2026-11-20', '2026-11-23', '2026-11-23'], // overdue
    ['2026-11-22', '2026-11-21', '2026-11-23'], // both on a weekend: no bank day is left before it
    [undefined, '2026-11-21', '2026-11-23'],
  ])('due %s, made %s: %s', (due, today, expected) => {
    expect(executionDate(due === undefined ? undefined : isoDate(due), isoDate(today))).toBe(expected);
  });

  it('is a bank day, never in the past, and no later than the due date while a bank day is left', () => {
    fc.assert(
      fc.property(date, date, (due, today) => {
        const day = executionDate(due, today);
        expect(bankDays.includes(day)).toBe(true);
        expect(day >= today).toBe(true);
        const left = Array.from({ length: 40 }, (_, days) => addDays(today, days)).filter(
          (one) => one <= due && bankDays.includes(one),
        );
        expect(day <= due).toBe(left.length > 0);
      }),
    );
  });
});
