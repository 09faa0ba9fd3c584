import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { formatKr } from './format.ts';
import { ore } from './ore.ts';
import { parseAmount } from './plain-figure.ts';

describe('parseAmount', () => {
  it.each([
    ['35 000', 3_500_000],
    ['35.000', 3_500_000],
    ['35.000,50', 3_500_050],
    ['35000.5', 3_500_050],
    ['kr 35 000,-', 3_500_000],
    ['0,05', 5],
    ['-5', undefined],
    ['24,875', 2_487_500],
    ['24,875.00', 2_487_500],
    ['NOK 24,875.00', 2_487_500],
    ['1,234,567.5', 123_456_750],
    ['24,87', 2_487],
    ['24,8750', undefined],
    ['24.875.00', undefined],
    ['35 000 og litt', undefined],
    ['1e5', undefined],
    ['', undefined],
  ])('reads %s', (text, expected) => expect(parseAmount(text)).toBe(expected));

  it.each(LANGUAGES)('reads every amount that the portal writes (%s)', (language) => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (value) => {
        expect(parseAmount(formatKr(ore(value), language))).toBe(value);
      }),
    );
  });
});
