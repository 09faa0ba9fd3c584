import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, subtract, sum, ZERO } from '#lib/core/money/ore.ts';
import type { ClaimRow } from '../claim-rows.ts';
import {
  claimInterestPerDay,
  type CostOfPaying,
  costOfPayingOn,
  isDueBy,
  openInstalments,
} from './cost-of-paying.ts';
import { type ExactPart, toOre } from './late-interest.ts';
import type { InterestRate } from './rates.ts';

/** What we can say of one claim's interest to come. */
export interface ClaimEstimate {
  /** The day that Skatteetaten's own figures are from. */
  readonly asOf: IsoDate;
  /** What the claim grows by from that day to the next; absent when no estimate can be given. */
  readonly perDay?: Ore;
  /** What it comes to on the day asked about; absent when no day was, when nothing of it is due by then, or without an estimate. */
  readonly cost?: CostOfPaying;
}

/** New interest at one rate. */
interface AddedAtRate {
  readonly rate: InterestRate;
  /** The days that it is of, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly amount: Ore;
}

/** What some claims come to when they are paid on a day: what is due by then, interest so far, and new interest. */
export interface PayDayTotal {
  readonly on: IsoDate;
  /** Left to pay of what is due by then, without interest. */
  readonly principal: Ore;
  readonly interestSoFar: Ore;
  /** New interest by rate, oldest first; adds up to `added`. */
  readonly byRate: readonly AddedAtRate[];
  readonly added: Ore;
  readonly total: Ore;
  /** Left to pay that falls due after that day, or without a date: in none of the sums above. */
  readonly later: Ore;
  /** Claims due by then whose coming interest is unknown: they are in the sums as they are today. */
  readonly unknown: number;
}

/** Several claims together. */
export interface EstimateTotal {
  /** What the claims that can be estimated grow by from one day to the next. */
  readonly perDay: Ore;
  /** Claims that are overdue and cannot be estimated. */
  readonly perDayUnknown: number;
  readonly payDay?: PayDayTotal;
}

interface When {
  readonly asOf: IsoDate;
  readonly payDay?: IsoDate;
  readonly rates: readonly InterestRate[];
}

/** The estimates for one claim. */
export function claimEstimate(row: ClaimRow, { asOf, payDay, rates }: When): ClaimEstimate {
  const perDay = claimInterestPerDay(row, addDays(asOf, 1), rates);
  const cost = payDay === undefined ? undefined : costOfPayingOn(row, payDay, asOf, rates);
  return {
    asOf,
    ...(perDay === undefined ? {} : { perDay }),
    ...(cost === undefined || cost.principal === 0 ? {} : { cost }),
  };
}

/** The estimates for several claims together; no øre of what is due is left out, estimated or not. */
export function estimateTotal(rows: readonly ClaimRow[], when: When): EstimateTotal {
  const { payDay } = when;
  const perDays = rows.map((row) => ({ row, ...claimEstimate(row, when) }));
  return {
    perDay: sum(perDays.flatMap(({ perDay }) => perDay ?? [])),
    // An interest claim bears no interest of its own that can be estimated, so nothing is missing there.
    perDayUnknown: perDays.filter(
      ({ row, perDay }) =>
        perDay === undefined && row.claim.principalId === undefined && row.state === 'overdue',
    ).length,
    ...(payDay === undefined ? {} : { payDay: payDayTotal(rows, { ...when, payDay }) }),
  };
}

function payDayTotal(rows: readonly ClaimRow[], { asOf, payDay: on, rates }: Required<When>): PayDayTotal {
  const due = rows
    .map((row) => ({
      row,
      principal: sum(
        openInstalments(row)
          .filter((one) => isDueBy(one, on))
          .map(({ remaining }) => remaining),
      ),
      cost: costOfPayingOn(row, on, asOf, rates),
    }))
    .filter(({ principal }) => principal > 0);
  const principal = sum(due.map((one) => one.principal));
  const interestSoFar = sum(due.map(({ row }) => row.claim.interest));
  const byRate = addedByRate(due.flatMap(({ cost }) => cost?.parts ?? []));
  const added = sum(byRate.map(({ amount }) => amount));
  return {
    on,
    principal,
    interestSoFar,
    byRate,
    added,
    total: sum([principal, interestSoFar, added]),
    later: subtract(sum(rows.map(({ toPay }) => toPay)), principal),
    unknown: due.filter(({ row, cost }) => cost === undefined && row.claim.principalId === undefined).length,
  };
}

/** The parts of all claims put together by rate, each rounded once, from the first day of any of them to the last. */
function addedByRate(parts: readonly ExactPart[]): readonly AddedAtRate[] {
  return [...Map.groupBy(parts, ({ rate }) => rate)]
    .map(([rate, those]) => ({
      rate,
      from: those.map(({ from }) => from).sort()[0] ?? rate.from,
      to:
        those
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? rate.from,
      amount: those.length === 0 ? ZERO : toOre(those.reduce((total, { exact }) => total + exact, 0n)),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
