import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyableAmount, formatAbout, formatAmount, formatKr, formatKroner } from './format.ts';
import { ore } from './ore.ts';

describe('amounts', () => {
  it.each([
    [2_120_000, '21\u00a0200,00', '21,200.00'],
    [0, '0,00', '0.00'],
    [5, '0,05', '0.05'],
    [-50, '\u22120,50', '\u22120.50'],
    [99_999, '999,99', '999.99'],
    [-123_456_789_01, '\u2212123\u00a0456\u00a0789,01', '\u2212123,456,789.01'],
  ])('%d øre', (value, norwegian, english) => {
    expect(formatAmount(ore(value), 'nb')).toBe(norwegian);
    expect(formatAmount(ore(value), 'nn')).toBe(norwegian);
    expect(formatAmount(ore(value), 'en')).toBe(english);
  });

  it('can be read back to the same øre, and never break over lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (value) => {
        const text = formatAmount(ore(value), 'nb');
        expect(text).not.toMatch(/[ -]/);
        expect(BigInt(text.replace('\u2212', '-').replace(/[\u00a0,]/g, ''))).toBe(BigInt(value));
      }),
    );
  });

  it('carry kr in tables, kroner in running text, NOK in English with the minus first', () => {
    expect(formatKr(ore(-2_120_000), 'nb')).toBe('\u221221\u00a0200,00\u00a0kr');
    expect(formatKroner(ore(50_000), 'nn')).toBe('500,00\u00a0kroner');
    expect(formatKr(ore(-2_120_000), 'en')).toBe('\u2212NOK\u00a021,200.00');
    expect(formatKroner(ore(50_000), 'en')).toBe('NOK\u00a0500.00');
  });

  it('are copied as a netbank takes them', () => {
    expect(copyableAmount(ore(2_120_005))).toBe('21200,05');
    expect(copyableAmount(ore(-7))).toBe('-0,07');
  });
});

it.each([
  [1_879, 'nb', '19\u00a0kroner'],
  [1_879, 'en', 'NOK\u00a019'],
  [123_449, 'nn', '1\u00a0234\u00a0kroner'],
  [123_450, 'en', 'NOK\u00a01,235'],
  [49, 'nb', '0,49\u00a0kroner'],
] as const)('writes %d øre as an estimate in %s', (amount, language, text) =>
  expect(formatAbout(ore(amount), language)).toBe(text),
);
