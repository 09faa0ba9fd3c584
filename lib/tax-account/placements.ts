import { absolute, add, type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { Instalment, Placement } from './domain.ts';

/**
 * A placement as the ledgers report it, made positive: the VAT ledger writes it as negative, the tax ledger as positive,
 * and both mean that less remains (docs/upstream/skatteetaten.md#placements).
 */
export const placementAmount = (asReported: Ore): Ore => absolute(asReported);

/** What has been placed against an instalment in all, as a positive amount. */
export const placedSum = (placements: readonly Placement[]): Ore =>
  sum(placements.map((placement) => placement.amount));

/**
 * What the placements do not explain: `original - placed - remaining` for an ordinary claim, `original + placed - remaining`
 * for a credit. Zero when Skatteetaten's figures add up.
 */
export function unexplained(instalment: Pick<Instalment, 'original' | 'remaining' | 'placements'>): Ore {
  const placed = placedSum(instalment.placements);
  const left =
    instalment.original < 0 ? add(instalment.original, placed) : subtract(instalment.original, placed);
  return subtract(left, instalment.remaining);
}
