import type { ClaimRow } from '../claim-rows.ts';
import { CLAIM_GROUPS, type ClaimGroup, type Holder } from '../domain.ts';

/** The filters that a list has use for, with the number of claims behind each. */
export interface ClaimChoices {
  readonly all: number;
  readonly overdue: number;
  /** The groups that the list has, in the usual order. */
  readonly groups: readonly { readonly group: ClaimGroup; readonly count: number }[];
  readonly holders: Readonly<Record<Holder, number>>;
}

/** Counts what can be chosen among. The counts are of the whole list, so that they stay while people filter. */
export function claimChoices(rows: readonly ClaimRow[]): ClaimChoices {
  const count = (fits: (row: ClaimRow) => boolean): number => rows.filter(fits).length;
  return {
    all: rows.length,
    overdue: count(({ instalments }) => instalments.some(({ state }) => state === 'overdue')),
    groups: CLAIM_GROUPS.map((group) => ({
      group,
      count: count(({ claim }) => claim.group === group),
    })).filter((one) => one.count > 0),
    holders: {
      business: count(({ claim }) => claim.holder === 'business'),
      owner: count(({ claim }) => claim.holder === 'owner'),
    },
  };
}
