import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankDays, easterSunday, legalDays } from './calendars.ts';
import { addDays, daysBetween, isoDate, osloDate, parseInstant, parseIsoDate } from './iso-date.ts';
import { osloMidnight } from './oslo-midnight.ts';
import { addYears, lastTwelveMonths, splitPeriod } from './period.ts';

/** What JavaScript's own calendar says of a text: whether it stays the same text when read and written. */
const isInCalendar = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
};

it.each(['2026-11-23', '2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '2026-12-31'])(
  '%s is a date',
  (text) => {
    expect(parseIsoDate(text)).toBe(text);
  },
);

it.each([
  '2026-02-29',
  '1900-02-29',
  '1899-12-31',
  '2201-01-01',
  '9999-12-31',
  '0001-01-01',
  '0000-01-01',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-11-00',
  '20261123',
  '',
])('%j is none', (text) => {
  expect(parseIsoDate(text)).toBeUndefined();
});

it('agrees with the calendar of the platform, whatever the digits', () => {
  const digits = (max: number, length: number) =>
    fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
  fc.assert(
    fc.property(digits(9999, 4), digits(19, 2), digits(39, 2), (...parts) => {
      const text = parts.join('-');
      const ofOurTime = text >= '1900-01-01' && text <= '2200-12-31';
      expect(parseIsoDate(text)).toBe(ofOurTime && isInCalendar(text) ? text : undefined);
    }),
    { numRuns: 2000 },
  );
});

describe('arithmetic never fails', () => {
  const DAYS_OF_OUR_TIME = 109_937; // 301 years with 73 leap days, less the first day.
  const ours = fc
    .integer({ min: 0, max: DAYS_OF_OUR_TIME })
    .map((days) => addDays(isoDate('1900-01-01'), days));
  const edge = fc.constantFrom('1000-01-01', '9999-12-31').map(isoDate);
  const step = fc.oneof(fc.integer({ min: -4_000, max: 4_000 }), fc.maxSafeInteger());

  it('reaches every day from outside and ends on the last', () => {
    expect(addDays(isoDate('1900-01-01'), DAYS_OF_OUR_TIME)).toBe('2200-12-31');
  });

  it('for any date, any number of days and any number of years', () => {
    fc.assert(
      fc.property(fc.oneof(ours, edge), step, (date, by) => {
        for (const moved of [addDays(date, by), addYears(date, by)]) {
          expect(moved >= '1000-01-01' && moved <= '9999-12-31').toBe(true);
          expect(Number.isSafeInteger(daysBetween(date, moved))).toBe(true);
        }
        for (const day of [legalDays.add(date, 3), bankDays.onOrAfter(date)]) expect(day >= date).toBe(true);
        expect(osloMidnight(date).getTime()).not.toBeNaN();
        expect(splitPeriod(lastTwelveMonths(date))).toHaveLength(1);
        expect(easterSunday(Number(date.slice(0, 4))).slice(0, 4)).toBe(date.slice(0, 4));
      }),
    );
  });

  it.each([
    ['9999-12-31', 1, '9999-12-31'],
    ['9999-12-25', 7, '9999-12-31'],
    ['1000-01-01', -1, '1000-01-01'],
  ])('%s and %d days is %s, where the calendar ends', (date, days, moved) => {
    expect(addDays(isoDate(date), days)).toBe(moved);
  });

  it.each([
    ['9999-12-31T23:59:59Z', '9999-12-31'],
    ['+275760-09-13T00:00:00Z', '9999-12-31'],
    ['-000001-01-01T00:00:00Z', '1000-01-01'],
  ])('%s is on %s in Oslo, where the calendar ends', (instant, date) => {
    expect(osloDate(new Date(instant))).toBe(date);
  });
});

it.each([
  ['1900-01-01T00:00:00+01:00', '1899-12-31T23:00:00.000Z'],
  ['2200-12-31T22:59:59Z', '2200-12-31T22:59:59.000Z'],
  // An hour later is 2201 in Oslo.
  ['2200-12-31T23:00:00Z', undefined],
  ['9999-12-31T23:59:59Z', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['no time', undefined],
])('the instant %s is read as %s', (text, read) => {
  expect(parseInstant(text)?.toISOString()).toBe(read);
});
