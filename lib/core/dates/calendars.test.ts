import { describe, expect, it } from 'vitest';
import { bankDays, easterSunday, legalDays } from './calendars.ts';
import { isoDate } from './iso-date.ts';

describe('Easter Sunday', () => {
  it.each(['2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'])(
    '%s',
    (date) => expect(easterSunday(Number(date.slice(0, 4)))).toBe(date),
  );
});

describe('the weekdays of the law', () => {
  it.each([
    '2026-01-01', // New Year
    '2026-04-02', // Maundy Thursday
    '2026-04-03', // Good Friday
    '2026-04-06', // Easter Monday
    '2026-05-01', // Labour Day
    '2027-05-17', // Constitution Day, a Monday
    '2026-05-14', // Ascension
    '2026-05-25', // Whit Monday
    '2026-12-25', // Christmas
    '2026-11-21', // Saturday
    '2026-11-22', // Sunday
  ])('leave out %s', (date) => expect(legalDays.includes(isoDate(date))).toBe(false));

  it.each(['2026-11-23', '2026-12-24', '2026-12-31', '2026-04-01'])('include %s', (date) => {
    expect(legalDays.includes(isoDate(date))).toBe(true);
  });

  it('move a due date forward only when it is none of them', () => {
    expect(legalDays.onOrAfter(isoDate('2026-04-02'))).toBe('2026-04-07');
    expect(legalDays.onOrAfter(isoDate('2026-04-07'))).toBe('2026-04-07');
    expect(legalDays.onOrAfter(isoDate('2026-12-24'))).toBe('2026-12-24');
  });

  it('are counted from the day after', () => {
    expect(legalDays.add(isoDate('2026-11-23'), 3)).toBe('2026-11-26');
    expect(legalDays.add(isoDate('2026-11-21'), 0)).toBe('2026-11-21');
  });
});

describe('bank days', () => {
  // Norges Bank's settlement days: closed on 24 December, open on 31 December.
  it.each([
    ['2026-12-23', true],
    ['2026-12-24', false],
    ['2026-12-31', true],
    ['2026-11-21', false],
    ['2026-05-14', false],
  ])('%s: %s', (date, expected) => expect(bankDays.includes(isoDate(date))).toBe(expected));

  it('go from 23 to 28 December in 2026, over Christmas and a weekend', () => {
    expect(bankDays.onOrAfter(isoDate('2026-12-24'))).toBe('2026-12-28');
    expect(bankDays.add(isoDate('2026-12-22'), 3)).toBe('2026-12-29');
  });
});
