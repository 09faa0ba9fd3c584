import { describe, expect, it } from 'vitest';
import { hasNationalIdForm, isNationalId, maskNationalIds } from './national-id.ts';

/** Synthetic persons: month + 80. */
const SYNTHETIC = ['14837830177', '02918531036', '23866934002', '09819020148', '30897433377'];

describe('isNationalId', () => {
  it.each(SYNTHETIC)('accepts the synthetic %s', (id) => expect(isNationalId(id)).toBe(true));

  it.each(SYNTHETIC)('refuses %s with its last digit changed', (id) => {
    expect(isNationalId(id.slice(0, 10) + String((Number(id[10]) + 1) % 10))).toBe(false);
  });

  it('accepts the other synthetic kind, month + 65, but only with a day of the calendar', () => {
    expect(isNationalId('01669000193')).toBe(true);
    expect(isNationalId('01669000194')).toBe(false);
    expect(isNationalId('31679000287')).toBe(false);
  });

  it.each(['', '1483783017', '148378301770', '148378 30177', '00000000000', '76940524802'])(
    'refuses %j',
    (text) => {
      expect(isNationalId(text)).toBe(false);
    },
  );
});

it('takes any eleven digits for a person, never less', () => {
  expect(hasNationalIdForm('00000000000')).toBe(true);
  expect(hasNationalIdForm('313367002')).toBe(false);
});

describe('maskNationalIds', () => {
  it.each([
    ['Restskatt for 14837830177', 'Restskatt for ***********'],
    ['148378 30177, forskudd', '***********, forskudd'],
    ['KID 4019008719784337', 'KID 4019008719784337'],
    ['konto 76940524802', 'konto 76940524802'],
    ['MVA 2022', 'MVA 2022'],
  ])('%j -> %j', (text, masked) => expect(maskNationalIds(text)).toBe(masked));
});
