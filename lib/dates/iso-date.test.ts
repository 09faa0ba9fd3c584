import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIsoDate } from './iso-date.ts';

/** What JavaScript's own calendar says of a text: whether it stays the same text when read and written. */
const isInCalendar = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
};

it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0000-02-29', '2026-12-31'])('%s is a date', (text) => {
  expect(parseIsoDate(text)).toBe(text);
});

it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-11-00', '20261123', ''])(
  '%j is none',
  (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  },
);

it('agrees with the calendar of the platform, whatever the digits', () => {
  const digits = (max: number, length: number) =>
    fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
  fc.assert(
    fc.property(digits(9999, 4), digits(19, 2), digits(39, 2), (...parts) => {
      const text = parts.join('-');
      expect(parseIsoDate(text)).toBe(isInCalendar(text) ? text : undefined);
    }),
    { numRuns: 2000 },
  );
});
