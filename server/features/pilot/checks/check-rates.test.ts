import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { KNOWN_RATES } from '#lib/tax-account/interest/rates.ts';
import { checkRates } from './check-settings.ts';

const at = (instant: string, rates = KNOWN_RATES) =>
  checkRates({ lateInterestRates: rates }, new Date(instant));

it('is in order until the next half-year is to be published', () => {
  expect(at('2026-12-14T22:59:00Z')).toEqual({
    check: 'interestRates',
    outcome: 'ok',
    finding: 'ratesKnown',
  });
});

// 23.00 UTC is midnight in Oslo.
it('warns from 15 December, in Oslo, while the rate from 1 January is missing', () => {
  expect(at('2026-12-14T23:00:00Z')).toEqual({
    check: 'interestRates',
    outcome: 'warning',
    finding: 'rateMissing',
    values: { from: '2027-01-01' },
  });
});

it('says nothing of it once the rate is there', () => {
  const rates = [...KNOWN_RATES, { from: isoDate('2027-01-01'), hundredths: 1225, source: 'test' }];
  expect(at('2026-12-20T12:00:00Z', rates).outcome).toBe('ok');
  expect(at('2027-06-15T12:00:00Z', rates).values).toEqual({ from: '2027-07-01' });
});
