import { expect, it } from 'vitest';
import { formatOrgnr, isOrgnr, isSyntheticOrgnr } from './orgnr.ts';

const PUBLISHED = ['313367002', '311851381', '314961900', '314055403', '212201782', '313506673', '310478717'];

it.each(PUBLISHED)('accepts the published test organisation %s', (orgnr) => {
  expect(isOrgnr(orgnr)).toBe(true);
  expect(isSyntheticOrgnr(orgnr)).toBe(true);
});

it.each(PUBLISHED)('refuses %s with any other check digit', (orgnr) => {
  const others = '0123456789'.replace(orgnr.slice(8), '');
  expect(Array.from(others).filter((digit) => isOrgnr(orgnr.slice(0, 8) + digit))).toEqual([]);
});

it.each(['', '31336700', '3133670020', '313 367 002', '31336700x', 'NO313367002'])('refuses %j', (text) => {
  expect(isOrgnr(text)).toBe(false);
});

it('tells real numbers from invented ones', () => expect(isSyntheticOrgnr('974761076')).toBe(false));

it('groups by three, and leaves other text alone', () => {
  expect(formatOrgnr('313367002')).toBe('313\u00a0367\u00a0002');
  expect(formatOrgnr('31336')).toBe('31336');
});
