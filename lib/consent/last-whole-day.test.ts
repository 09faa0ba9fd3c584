import { expect, it } from 'vitest';
import { lastWholeDay } from './consent-end.ts';

// Oslo is an hour ahead of UTC in winter and two in summer.
it.each([
  ['2027-02-28T23:11:00Z', '2027-02-28'], // 1 March 00:11
  ['2027-02-28T23:00:00Z', '2027-02-28'], // 1 March 00:00
  ['2027-03-01T12:00:00Z', '2027-02-28'], // 1 March 13:00
  ['2026-12-31T22:59:59Z', '2026-12-31'], // 31 December 23:59:59
  ['2026-12-31T22:58:00Z', '2026-12-30'], // 31 December 23:58
  ['2026-06-30T22:00:00Z', '2026-06-30'], // 1 July 00:00
  ['2026-06-30T21:30:00Z', '2026-06-29'], // 30 June 23:30
])('of something that ends %s is %s', (until, day) => expect(lastWholeDay(new Date(until))).toBe(day));
