import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, sum, ZERO } from '#lib/core/money/ore.ts';
import type { ClaimRow } from '../claim-rows.ts';
import type { Instalment } from '../domain.ts';
import { type ExactPart, exactParts, toOre } from './late-interest.ts';
import type { InterestRate } from './rates.ts';

/** What a claim comes to when it is paid on a day. Everything beyond Skatteetaten's figure is an estimate. */
export interface CostOfPaying {
  readonly on: IsoDate;
  /** Left to pay of what has fallen due by that day. */
  readonly principal: Ore;
  /** Interest so far, as Skatteetaten stated it on `asOf`. */
  readonly interestSoFar: Ore;
  /** Our estimate of the interest from the day after `asOf` through `on`. */
  readonly added: Ore;
  readonly total: Ore;
  /** What `added` is made of, unrounded: one part for each instalment and half-year. */
  readonly parts: readonly ExactPart[];
}

/** The row whose open instalments are paid: those that it is about, and not the rest of the claim. */
type Paid = Pick<ClaimRow, 'claim' | 'instalments' | 'state'>;

/** The instalments that a row is about with something left to pay. */
export const openInstalments = ({ instalments, state }: Pick<Paid, 'instalments' | 'state'>) =>
  instalments
    .filter((one) => one.instalment.remaining > 0)
    .filter((one) => (one.state === 'suspended') === (state === 'suspended'))
    .map(({ instalment }) => instalment);

/**
 * What it costs to pay what a row's claim has due by another day than `asOf`, the day that Skatteetaten's figures are from.
 * Instalments that fall due after that day are no part of it. Days before `asOf` cost what they cost then. `undefined` when
 * no estimate can be given: the rate of some day is unknown, something left to pay has no due date, or the claim is itself
 * interest.
 */
export function costOfPayingOn(
  row: Paid,
  on: IsoDate,
  asOf: IsoDate,
  rates: readonly InterestRate[],
): CostOfPaying | undefined {
  const { claim } = row;
  if (claim.principalId !== undefined || (claim.instalments.length === 0 && claim.remaining > 0))
    return undefined;
  const open = openInstalments(row);
  if (open.some(({ due }) => due === undefined)) return undefined;
  const due = open.filter((one) => isDueBy(one, on));
  const parts: ExactPart[] = [];
  for (const one of due) {
    const from = one.due !== undefined && one.due > asOf ? one.due : asOf;
    const added = exactParts(one.remaining, addDays(from, 1), on, rates);
    if (added === undefined) return undefined;
    parts.push(...added);
  }
  const principal = sum(due.map(({ remaining }) => remaining));
  const interestSoFar = due.length === 0 ? ZERO : claim.interest;
  const added = toOre(parts.reduce((total, { exact }) => total + exact, 0n));
  return { on, principal, interestSoFar, added, total: sum([principal, interestSoFar, added]), parts };
}

/** Whether an instalment must be paid by a day. */
export const isDueBy = ({ due }: Pick<Instalment, 'due'>, on: IsoDate): boolean =>
  due !== undefined && due <= on;

/**
 * What a row's claim grows by on `day` while what is overdue then stays unpaid; zero when nothing is. `undefined` as for
 * `costOfPayingOn`.
 */
export function claimInterestPerDay(
  row: Paid,
  day: IsoDate,
  rates: readonly InterestRate[],
): Ore | undefined {
  return costOfPayingOn(row, day, addDays(day, -1), rates)?.added;
}
