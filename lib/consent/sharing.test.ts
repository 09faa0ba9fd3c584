import { expect, it } from 'vitest';
import { lastWholeDay } from './consent-end.ts';
import { chosenDays, endOfSharing, sharingDays, type Sharing } from './sharing.ts';

const now = new Date('2026-11-23T13:00:00Z');
const until = (days: number): Sharing => ({
  level: 'summary',
  until: endOfSharing(now, days),
  setBy: { personId: 'p' },
  setAt: now,
});

it('offers only what the consent outlives', () => {
  expect(sharingDays(now, new Date('2027-02-20T13:00:00Z'))).toEqual([7, 30, 60]);
  expect(sharingDays(now, new Date('2026-12-10T13:00:00Z'))).toEqual([7]);
  expect(sharingDays(now, new Date('2026-11-24T13:00:00Z'))).toEqual([]);
});

it('ends at midnight after the last whole day', () =>
  expect(lastWholeDay(endOfSharing(now, 7))).toBe('2026-11-30'));

it('shows what was chosen, and something short before anybody chose', () => {
  expect(chosenDays({ level: 'nothing' }, [7, 30, 60], now)).toBe(30);
  expect(chosenDays({ level: 'nothing' }, [7], now)).toBe(7);
  expect(chosenDays({ level: 'nothing' }, [], now)).toBeUndefined();
  expect(chosenDays(until(7), [7, 30], now)).toBe(7);
  expect(chosenDays(until(12), [7, 30], now)).toBeUndefined();
});
