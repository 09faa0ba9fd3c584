/** Sum of the digits times the weights, position by position; missing digits count as zero. */
export const weightedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * Number(digits[index] ?? 0), 0);

/**
 * The Norwegian MOD11 check value of a weighted sum: 0 for remainder 0, `undefined` for remainder 1 (no digit exists),
 * else 11 less the remainder (docs/upstream/conventions.md#weighted-check-digit).
 */
export function mod11Check(sum: number): number | undefined {
  const remainder = sum % 11;
  if (remainder === 0) return 0;
  return remainder === 1 ? undefined : 11 - remainder;
}
