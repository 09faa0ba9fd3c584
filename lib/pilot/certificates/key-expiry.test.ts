import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { keyExpiry, type SigningKey } from './key-expiry.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const certificate = (validTo: string): SigningKey => ({
  kind: 'certificate',
  orgnr: '312601818',
  issuer: 'Buypass',
  validTo: new Date(validTo),
});

it.each([
  ['2027-01-22T10:00:00Z', 60, 'fine'],
  ['2027-01-22T09:59:59Z', 59, 'ending'],
  ['2026-11-23T10:00:01Z', 0, 'ending'],
  ['2026-11-23T10:00:00Z', 0, 'ended'],
  ['2026-11-22T09:00:00Z', -2, 'ended'],
] as const)('a certificate that ends %s has %i days left and is %s', (validTo, days, state) => {
  expect(keyExpiry(certificate(validTo), NOW)).toMatchObject({ days, state, atTheLatest: false });
});

it('a registered key ends a year after its first use at the latest', () => {
  const key = { kind: 'registered', kid: 'k', usedSince: new Date('2025-12-01T10:00:00Z') } as const;
  expect(keyExpiry(key, NOW)).toEqual({
    ends: new Date('2026-12-01T10:00:00Z'),
    atTheLatest: true,
    days: 8,
    state: 'ending',
  });
});

it('a registered key ends at the start of the day that the operators know', () => {
  // Midnight in Oslo is 23:00 UTC the day before in winter; from 23 November 10:00 that is 59 days and 13 hours.
  const expires = isoDate('2027-01-22');
  const key = { kind: 'registered', kid: 'k', usedSince: new Date('2026-11-01T10:00:00Z'), expires } as const;
  expect(keyExpiry(key, NOW)).toEqual({
    ends: new Date('2027-01-21T23:00:00Z'),
    atTheLatest: false,
    days: 59,
    state: 'ending',
  });
});

it('of a key that was never noted nothing is known', () => {
  expect(keyExpiry({ kind: 'registered', kid: 'k', usedSince: undefined }, NOW)).toBeUndefined();
});
