import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { rateOn } from '#lib/tax-account/interest/rates.ts';
import { faults, parsed, PRODUCTION, SANDBOX } from './testing/config.ts';

const day = isoDate('2026-11-23');

it('knows the published rates, and no others until it is told', () => {
  const { lateInterestRates: rates } = parsed(PRODUCTION);
  expect(rateOn(isoDate('2023-08-28'), rates)?.hundredths).toBe(1175);
  expect(rateOn(day, rates)?.hundredths).toBe(1225);
  expect(rateOn(isoDate('2027-01-01'), rates)).toBeUndefined();
});

it('takes the rates of later half-years from the settings', () => {
  const setting = '2026-07-01:11.5:regjeringen.no/forsinkelsesrente';
  const { lateInterestRates: rates } = parsed({ ...PRODUCTION, LATE_INTEREST_RATES: setting });
  expect(rateOn(day, rates)).toEqual({
    from: '2026-07-01',
    hundredths: 1150,
    source: 'regjeringen.no/forsinkelsesrente',
  });
});

it('names the setting and what is wrong with it', () => {
  expect(faults({ ...PRODUCTION, LATE_INTEREST_RATES: '2026-08-01:11.5:kilde' })).toEqual([
    'LATE_INTEREST_RATES "2026-08-01:11.5:kilde" must begin on 1 January or 1 July',
  ]);
});

it('has made-up rates in the sandbox only, and says that they are', () => {
  const { lateInterestRates: rates } = parsed(SANDBOX);
  expect(rateOn(day, rates)?.source).toBe('FOR-2026-06-25-1372');
  expect(rateOn(isoDate('2027-01-01'), rates)?.source).toContain('oppdiktet');
});
