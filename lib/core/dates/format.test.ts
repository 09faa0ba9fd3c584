import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange, formatDateTime, formatLongDate, formatTime } from './format.ts';
import { isoDate } from './iso-date.ts';

const APRIL = isoDate('2023-04-10');
const MAY = isoDate('2023-05-02');

describe('dates', () => {
  it('are figures in Norwegian and unmistakable in English', () => {
    expect(formatDate(APRIL, 'nb')).toBe('10.04.2023');
    expect(formatDate(MAY, 'nn')).toBe('02.05.2023');
    expect(formatDate(MAY, 'en')).toBe('2\u00a0May\u00a02023');
  });

  it('have a long form that does not break', () => {
    expect(formatLongDate(APRIL, 'nb')).toBe('10.\u00a0april\u00a02023');
    expect(formatLongDate(MAY, 'en')).toBe('2\u00a0May\u00a02023');
  });

  it('make ranges with an en dash', () => {
    expect(formatDateRange(APRIL, MAY, 'nb')).toBe('10.04.2023\u201302.05.2023');
    expect(formatDateRange(APRIL, MAY, 'en')).toBe('10\u00a0Apr\u00a02023 \u2013 2\u00a0May\u00a02023');
  });
});

describe('times are those of Oslo', () => {
  it.each([
    ['2026-11-23T08:05:00Z', 'kl.\u00a009.05', '09:05'],
    ['2026-07-01T22:30:00Z', 'kl.\u00a000.30', '00:30'],
  ])('%s', (instant, norwegian, english) => {
    expect(formatTime(new Date(instant), 'nb')).toBe(norwegian);
    expect(formatTime(new Date(instant), 'en')).toBe(english);
  });

  it('also when the day differs there', () => {
    expect(formatDateTime(new Date('2026-07-01T22:30:00Z'), 'nb')).toBe(
      '2.\u00a0juli\u00a02026 kl.\u00a000.30',
    );
    expect(formatDateTime(new Date('2026-07-01T22:30:00Z'), 'en')).toBe('2\u00a0July\u00a02026, 00:30');
  });
});
