import type { IsoDate } from '#lib/dates/iso-date.ts';
import type { Ore } from '#lib/money/ore.ts';
import type { OpenAccount } from './domain.ts';
import { nettedSums, type Sums, sumsOf } from './sums.ts';

type TotalName = 'overdue' | 'future' | 'interest' | 'unplaced' | 'balance';

/** A sum that Skatteetaten states and that its claims do not add up to. Shown, never hidden (api.md, Shapes). */
export interface Mismatch {
  readonly total: TotalName;
  readonly stated: Ore;
  readonly recomputed: Ore;
}

export interface OverviewTotals extends Sums {
  /** Skatteetaten's own sums of due claims have the credits subtracted; the ones here do not, so that all add up. */
  readonly creditsNetted: boolean;
  readonly mismatches: readonly Mismatch[];
}

const TOTALS: readonly TotalName[] = ['overdue', 'future', 'interest', 'unplaced', 'balance'];

/**
 * The figures on top of the overview: Skatteetaten's own where it states them, else ours, and every place where the two
 * disagree. `credit` is always ours, since the API states none. Whether the stated sums count credits with their minus is
 * not documented, so both ways agree; where they do, the sums without credits are given, since a negative "overdue" tells
 * people nothing and `overdue + future + interest - credit - unplaced` is then the balance.
 */
export function overviewTotals(account: OpenAccount, today: IsoDate): OverviewTotals {
  const ours = sumsOf(account.claims, account.unplacedPayments, today);
  const netted = nettedSums(account.claims, account.unplacedPayments, today);
  const { notYetDue, ...others } = account.totals;
  const stated: Partial<Record<TotalName, Ore>> = {
    ...others,
    ...(notYetDue === undefined ? {} : { future: notYetDue }),
  };
  const agreesWith = (sums: Sums, total: TotalName): boolean =>
    stated[total] === undefined || stated[total] === sums[total];
  const statesDueSums = stated.overdue !== undefined || stated.future !== undefined;
  const bothAgree = (sums: Sums): boolean => agreesWith(sums, 'overdue') && agreesWith(sums, 'future');
  const creditsNetted = statesDueSums && bothAgree(netted) && !bothAgree(ours);
  return {
    ...ours,
    ...stated,
    ...(creditsNetted ? { overdue: ours.overdue, future: ours.future } : {}),
    creditsNetted,
    mismatches: TOTALS.flatMap((total) => {
      const value = stated[total];
      if (value === undefined || agreesWith(ours, total) || agreesWith(netted, total)) return [];
      return [{ total, stated: value, recomputed: ours[total] }];
    }),
  };
}
