import { expect, it } from 'vitest';
import { isoDate } from '#lib/dates/iso-date.ts';
import { rateOn } from '#lib/interest/rates.ts';
import { readLateInterestRates } from './parse-rates.ts';
import { SettingsReader } from './settings-reader.ts';

const read = (text: string | undefined, environment: 'sandbox' | 'production' = 'production') => {
  const reader = new SettingsReader({ LATE_INTEREST_RATES: text }, () => Buffer.alloc(0));
  return { rates: readLateInterestRates(reader, environment), faults: reader.faults };
};
const day = isoDate('2026-11-23');

it('knows the published rates, and no others until it is told', () => {
  const { rates, faults } = read(undefined);
  expect(rateOn(isoDate('2023-08-28'), rates)?.hundredths).toBe(1175);
  expect(rateOn(day, rates)?.hundredths).toBe(1225);
  expect(rateOn(isoDate('2027-01-01'), rates)).toBeUndefined();
  expect(faults).toEqual([]);
});

it('takes the rates of later half-years from the settings', () => {
  const { rates } = read('2026-07-01:11.5:regjeringen.no/forsinkelsesrente');
  expect(rateOn(day, rates)).toEqual({
    from: '2026-07-01',
    hundredths: 1150,
    source: 'regjeringen.no/forsinkelsesrente',
  });
});

it('names the setting and what is wrong with it', () => {
  expect(read('2026-08-01:11.5:kilde').faults).toEqual([
    'LATE_INTEREST_RATES "2026-08-01:11.5:kilde" must begin on 1 January or 1 July',
  ]);
});

it('has made-up rates in the sandbox only, and says that they are', () => {
  const { rates } = read(undefined, 'sandbox');
  expect(rateOn(day, rates)?.source).toBe('FOR-2026-06-25-1372');
  expect(rateOn(isoDate('2027-01-01'), rates)?.source).toContain('oppdiktet');
});
