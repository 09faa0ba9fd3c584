import { addDays, type IsoDate } from '#lib/dates/iso-date.ts';
import { type Ore, sum } from '#lib/money/ore.ts';
import type { ClaimRow } from '#lib/taxaccount/claim-rows.ts';
import { claimInterestPerDay, type CostOfPaying, costOfPayingOn } from './cost-of-paying.ts';
import type { InterestRate } from './rates.ts';

/** What we can say of one claim's interest to come. */
export interface ClaimEstimate {
  /** The day that Skatteetaten's own figures are from. */
  readonly asOf: IsoDate;
  /** What the claim grows by from that day to the next; absent when no estimate can be given. */
  readonly perDay?: Ore;
  /** What it comes to on the day asked about; absent when no day was, or no estimate can be given. */
  readonly cost?: CostOfPaying;
}

/** Several claims together. */
export interface EstimateTotal {
  /** What the claims that can be estimated grow by from one day to the next. */
  readonly perDay: Ore;
  /** Claims that are overdue and cannot be estimated. */
  readonly perDayUnknown: number;
  readonly payDay?: {
    readonly on: IsoDate;
    /** Left to pay, without interest. */
    readonly principal: Ore;
    readonly interestSoFar: Ore;
    readonly added: Ore;
    readonly total: Ore;
    /** Claims whose coming interest is unknown: they are in the sums as they are today. */
    readonly unknown: number;
  };
}

interface When {
  readonly asOf: IsoDate;
  readonly payDay?: IsoDate;
  readonly rates: readonly InterestRate[];
}

/** The estimates for one claim. */
export function claimEstimate({ claim }: ClaimRow, { asOf, payDay, rates }: When): ClaimEstimate {
  const perDay = claimInterestPerDay(claim, addDays(asOf, 1), rates);
  const cost = payDay === undefined ? undefined : costOfPayingOn(claim, payDay, asOf, rates);
  return { asOf, ...(perDay === undefined ? {} : { perDay }), ...(cost === undefined ? {} : { cost }) };
}

/** The estimates for several claims together; no øre of a claim is left out, estimated or not. */
export function estimateTotal(rows: readonly ClaimRow[], when: When): EstimateTotal {
  const estimates = rows.map((row) => ({ row, ...claimEstimate(row, when) }));
  const principal = sum(rows.map(({ toPay }) => toPay));
  const interestSoFar = sum(rows.map(({ claim }) => claim.interest));
  const added = sum(estimates.flatMap(({ cost }) => cost?.added ?? []));
  const { payDay } = when;
  return {
    perDay: sum(estimates.flatMap(({ perDay }) => perDay ?? [])),
    // An interest claim bears no interest of its own that anybody could estimate, so nothing is missing there.
    perDayUnknown: estimates.filter(
      ({ row, perDay }) =>
        perDay === undefined && row.claim.principalId === undefined && row.state === 'overdue',
    ).length,
    ...(payDay === undefined
      ? {}
      : {
          payDay: {
            on: payDay,
            principal,
            interestSoFar,
            added,
            total: sum([principal, interestSoFar, added]),
            unknown: estimates.filter(
              ({ row, cost }) => cost === undefined && row.claim.principalId === undefined,
            ).length,
          },
        }),
  };
}
