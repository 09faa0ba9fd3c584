import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, sum } from '#lib/core/money/ore.ts';
import {
  CLAIM_GROUPS,
  type ClaimGroup,
  type GroupTotals,
  type OpenAccount,
  type StatedTotals,
} from '../domain.ts';
import { type OverviewTotals, overviewTotals } from '../overview-totals.ts';
import { type Sums, sumsOf } from '../sums.ts';

/** One claim group: the figures to show, our own, and what Skatteetaten states. */
export interface GroupSum {
  readonly group: ClaimGroup;
  /** Skatteetaten's own labels; more than one only for `other`, which gathers the groups that the code list lacks. */
  readonly labels: readonly string[];
  readonly claims: number;
  /** Skatteetaten's figures where it states them, else ours, and where the two disagree. */
  readonly totals: OverviewTotals;
  /** Added up from the claims. Over all groups they add up to the account's. */
  readonly recomputed: Sums;
  readonly stated?: Omit<StatedTotals, 'unplaced'>;
}

/** The sums per claim group, in the usual order; a group with neither claims nor stated sums is left out. */
export function groupSums(
  account: Pick<OpenAccount, 'claims' | 'groups'>,
  today: IsoDate,
): readonly GroupSum[] {
  return CLAIM_GROUPS.flatMap((group) => {
    const claims = account.claims.filter((claim) => claim.group === group);
    const rows = account.groups.filter((row) => row.group === group);
    if (claims.length === 0 && rows.length === 0) return [];
    const stated = statedTogether(rows);
    const ofGroup = { shielded: false, groups: [], claims, unplacedPayments: [], unreadable: {} };
    return [
      {
        group,
        labels: [...new Set(rows.map(({ label }) => label))],
        claims: claims.length,
        totals: overviewTotals({ ...ofGroup, totals: stated ?? {} }, today),
        recomputed: sumsOf(claims, [], today),
        ...(stated === undefined ? {} : { stated }),
      },
    ];
  });
}

/** Several stated rows of one group as one; a sum that one of them lacks is unknown, not zero. */
function statedTogether(rows: readonly GroupTotals[]): GroupSum['stated'] {
  if (rows.length === 0) return undefined;
  const together = (
    name: 'overdue' | 'notYetDue' | 'interest' | 'balance',
  ): { readonly [key: string]: Ore } => {
    const values = rows.flatMap((row) => row[name] ?? []);
    return values.length === rows.length ? { [name]: sum(values) } : {};
  };
  return {
    ...together('overdue'),
    ...together('notYetDue'),
    ...together('interest'),
    ...together('balance'),
  };
}
