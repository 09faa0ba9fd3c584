declare const oreBrand: unique symbol;

/** An amount of Norwegian money as a whole number of øre. Amounts never touch a float inside the portal. */
export type Ore = number & { readonly [oreBrand]: true };

/** Largest amount accepted at the boundary: a thousand billion kroner. */
const LIMIT = 100_000_000_000_000;

/** Brands a whole number of øre. Throws a RangeError on fractions and on amounts beyond a thousand billion kroner. */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value) || Math.abs(value) > LIMIT) throw new RangeError('not an amount in øre');
  // `0 -` turns minus zero into zero, so that equality and formatting never see a negative nothing.
  return (value === 0 ? 0 : value) as Ore;
}

export const ZERO = ore(0);

/**
 * Converts a JSON number in kroner with up to two decimals to øre, exactly.
 * Returns undefined when the number has more than two decimals, is not finite, or is out of range.
 */
export function oreFromKroner(kroner: number): Ore | undefined {
  if (!Number.isFinite(kroner)) return undefined;
  const scaled = Math.round(kroner * 100);
  if (!Number.isSafeInteger(scaled) || Math.abs(scaled) > LIMIT) return undefined;
  // The nearest double to scaled/100 is what JSON gives for two decimals; anything else had more of them.
  return scaled / 100 === kroner ? ore(scaled) : undefined;
}

export const add = (a: Ore, b: Ore): Ore => ore(a + b);
export const subtract = (a: Ore, b: Ore): Ore => ore(a - b);
export const negate = (a: Ore): Ore => ore(0 - a);
export const absolute = (a: Ore): Ore => ore(Math.abs(a));

/** The exact sum; zero for none. */
export const sum = (amounts: Iterable<Ore>): Ore => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return ore(total);
};
