import { describe, expect, it } from 'vitest';
import { addBusinessDays, businessDayFrom, easterSunday, isBusinessDay } from './business-days.ts';
import { isoDate } from './iso-date.ts';

describe('Easter Sunday', () => {
  it.each(['2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'])(
    '%s',
    (date) => expect(easterSunday(Number(date.slice(0, 4)))).toBe(date),
  );
});

describe('business days', () => {
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
  ])('%s is none', (date) => expect(isBusinessDay(isoDate(date))).toBe(false));

  it.each(['2026-11-23', '2026-12-24', '2026-12-31', '2026-04-01'])('%s is one', (date) => {
    expect(isBusinessDay(isoDate(date))).toBe(true);
  });

  it('move a date forward only when they must', () => {
    expect(businessDayFrom(isoDate('2026-04-02'))).toBe('2026-04-07');
    expect(businessDayFrom(isoDate('2026-04-07'))).toBe('2026-04-07');
  });

  it('are counted from the next one', () => {
    expect(addBusinessDays(isoDate('2026-11-23'), 3)).toBe('2026-11-26');
    expect(addBusinessDays(isoDate('2026-12-23'), 3)).toBe('2026-12-29');
    expect(addBusinessDays(isoDate('2026-11-21'), 0)).toBe('2026-11-21');
  });
});
