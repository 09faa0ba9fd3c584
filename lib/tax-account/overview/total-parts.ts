import type { Ore } from '#lib/core/money/ore.ts';
import type { ClaimGroup } from '../domain.ts';
import type { GroupSum } from './group-sums.ts';

/** The sums of the overview that are made of claims. */
export type TracedSum = 'overdue' | 'future' | 'interest' | 'credit';

/** What one claim group adds to a sum. */
export interface SumPart {
  readonly group: ClaimGroup;
  /** As `GroupSum.labels`. */
  readonly labels: readonly string[];
  /** Never zero. */
  readonly amount: Ore;
}

/** What a sum consists of, by claim group, as added up from the claims: the parts add up to our own figure, to the øre. */
export const totalParts = (groups: readonly GroupSum[], total: TracedSum): readonly SumPart[] =>
  groups.flatMap(({ group, labels, recomputed }) =>
    recomputed[total] === 0 ? [] : [{ group, labels, amount: recomputed[total] }],
  );
