import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, negate, ore, oreFromKroner, subtract, sum, ZERO } from './ore.ts';

const LIMIT = 100_000_000_000_000;
const øre = fc.integer({ min: -LIMIT, max: LIMIT });

describe('oreFromKroner', () => {
  it('is exact for every amount that JSON can carry with two decimals', () => {
    fc.assert(
      fc.property(øre, (whole) => {
        const digits = String(Math.abs(whole)).padStart(3, '0');
        const json = `${whole < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(oreFromKroner(Number(JSON.parse(json)))).toBe(whole === 0 ? 0 : whole);
      }),
    );
  });

  it('refuses a third decimal, never rounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
        fc.pre(thousandths % 10 !== 0);
        expect(oreFromKroner(thousandths / 1000)).toBeUndefined();
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e13, -1e13])('refuses %s', (kroner) => {
    expect(oreFromKroner(kroner)).toBeUndefined();
  });

  it('has no negative nothing', () => expect(Object.is(oreFromKroner(-0), 0)).toBe(true));
});

describe('sums', () => {
  it('do not depend on order, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(ore)), (amounts) => {
        const forward = sum(amounts);
        expect(sum([...amounts].reverse())).toBe(forward);
        expect(amounts.reduce((left, amount) => subtract(left, amount), forward)).toBe(ZERO);
        expect(sum(amounts.map(negate))).toBe(negate(forward));
      }),
    );
  });

  it('refuse to leave the range', () => expect(() => add(ore(LIMIT), ore(1))).toThrow(RangeError));
});

it.each([0.5, Number.NaN, LIMIT + 1])('%s is no amount in øre', (value) => {
  expect(() => ore(value)).toThrow(RangeError);
});
