import { describe, expect, it } from 'vitest';
import { delayBetweenItems, batchWindow } from './refresh-hours.ts';

describe('the hours of the night refresh', () => {
  it.each([
    ['2026-12-01T00:00:00Z', '2026-12-01'],
    ['2026-12-01T03:59:59Z', '2026-12-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    // The nights in which clocks are moved are an hour shorter and longer.
    ['2027-03-28T02:59:59Z', '2027-03-28'],
    ['2026-10-25T03:59:59Z', '2026-10-25'],
  ])('%s is in the night of %s', (at, night) => {
    expect(batchWindow(new Date(at))?.night).toBe(night);
  });

  it.each([
    '2026-11-30T23:59:59Z',
    '2026-12-01T04:00:00Z',
    '2026-12-01T12:00:00Z',
    '2026-07-02T03:00:00Z',
    '2027-03-28T03:00:00Z',
    '2026-10-25T04:00:00Z',
  ])('%s is outside', (at) => expect(batchWindow(new Date(at))).toBeUndefined());
});

describe('the pace', () => {
  const at = new Date('2026-12-01T00:00:00Z');
  const window = batchWindow(at);
  if (window === undefined) throw new Error('not a night');

  it('spreads the clients over what is left of the night', () => {
    expect(delayBetweenItems(3, window, at, 60)).toBe(3_600_000);
    expect(delayBetweenItems(3, window, new Date('2026-12-01T02:00:00Z'), 60)).toBe(1_800_000);
  });

  it('is never faster than the limit', () => {
    expect(delayBetweenItems(1_000_000, window, at, 60)).toBe(1000);
    expect(delayBetweenItems(1_000_000, window, at, 120)).toBe(500);
  });
});
