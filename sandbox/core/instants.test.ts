import { describe, expect, it } from 'vitest';
import { formatForPeople, formatInstant, parseInstant } from './instants.ts';

describe('instants on the wire', () => {
  it.each([
    ['2027-02-20T11:00:00Z', '2027-02-20T11:00:00+00:00'],
    ['2027-02-20T12:00:00+01:00', '2027-02-20T11:00:00+00:00'],
    ['2027-02-20T11:00:00.120000+00:00', '2027-02-20T11:00:00.12+00:00'],
    ['2027-02-20T11:00:00.123456Z', '2027-02-20T11:00:00.123456+00:00'],
    ['2027-02-20T11:00:00.1234567Z', '2027-02-20T11:00:00.123457+00:00'],
    ['2027-02-20T11:00:00.9999999Z', '2027-02-20T11:00:01+00:00'],
    ['2027-02-20t11:00:00z', '2027-02-20T11:00:00+00:00'],
  ])('%s is written %s', (given, written) => {
    expect(formatInstant(parseInstant(given) ?? Number.NaN)).toBe(written);
  });

  it.each([
    '2027-02-20',
    '2027-02-20T11:00:00',
    '20.02.2027',
    '2027-02-20 11:00:00Z',
    '2027-13-20T11:00:00Z',
    '',
  ])('%s is no date-time', (given) => {
    expect(parseInstant(given)).toBeUndefined();
  });

  it('shows people the time in Oslo, in summer and in winter', () => {
    expect(formatForPeople(Date.parse('2027-02-20T23:30:00Z'))).toBe('21.02.2027, 00:30');
    expect(formatForPeople(Date.parse('2027-07-01T10:05:00Z'))).toBe('01.07.2027, 12:05');
  });
});
