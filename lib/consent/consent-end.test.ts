import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { consentEnd, endsWithAgreement, mayRenew } from './consent-end.ts';

const NOW = new Date('2026-12-01T09:00:00Z');
const latestEnd = isoDate('2026-12-31');

describe('consentEnd', () => {
  it('is the agreed days less an hour when no last day is set', () => {
    // 1 December + 90 days = 1 March.
    expect(consentEnd({ validDays: 90 }, NOW)).toEqual({
      validTo: new Date('2027-03-01T08:00:00Z'),
      shortened: false,
    });
  });

  it('is the last second in Oslo of the last day when that comes first', () => {
    // Oslo is an hour ahead of UTC in winter.
    expect(consentEnd({ validDays: 90, latestEnd }, NOW)).toEqual({
      validTo: new Date('2026-12-31T22:59:59Z'),
      shortened: true,
    });
  });

  it('is the agreed days when they end before the last day', () => {
    expect(consentEnd({ validDays: 10, latestEnd }, NOW)).toMatchObject({ shortened: false });
  });

  it('is in the past when the last day is over', () => {
    const after = new Date('2026-12-31T23:00:00Z');
    expect(consentEnd({ validDays: 90, latestEnd }, after).validTo < after).toBe(true);
  });
});

describe('endsWithAgreement', () => {
  it.each([
    ['2026-12-31T22:59:59Z', { validDays: 90, latestEnd }, true],
    ['2026-12-31T22:59:58Z', { validDays: 90, latestEnd }, false],
    ['2026-12-31T22:59:59Z', { validDays: 90 }, false],
  ])('of %s under %j is %s', (validTo, terms, expected) => {
    expect(endsWithAgreement(new Date(validTo), terms)).toBe(expected);
  });
});

describe('mayRenew', () => {
  const soon = new Date('2026-12-10T09:00:00Z');

  it('is true when the consent ends soon and a new one lasts longer', () => {
    expect(mayRenew(soon, { validDays: 90, latestEnd }, NOW)).toBe(true);
  });

  it('is false when the agreement ends no later than the consent', () => {
    const atTheLimit = new Date('2026-12-31T22:59:59Z');
    expect(mayRenew(atTheLimit, { validDays: 90, latestEnd }, new Date('2026-12-20T09:00:00Z'))).toBe(false);
  });

  it('is false when the consent lasts for long', () => {
    expect(mayRenew(new Date('2027-02-01T09:00:00Z'), { validDays: 90 }, NOW)).toBe(false);
  });
});
