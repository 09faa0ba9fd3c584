import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { absolute, type Ore, sum } from '#lib/core/money/ore.ts';
import { firstByKey, oncePer } from '#lib/core/once-per.ts';
import type { Claim, Instalment } from './domain.ts';
import { compareDue, daysUntil, type DueState, dueState } from './due.ts';
import type { FoundInstalment } from './instalment-index.ts';
import { payableState, type PaymentReadiness } from './payment-readiness.ts';
import { placedSum, unexplained } from './placements.ts';
import { instalmentKey, recordKey } from './record-key.ts';
import { type Term, termOf } from './term.ts';

/** One instalment as a page shows it. */
export interface InstalmentRow {
  readonly instalment: Instalment;
  readonly state: DueState;
  readonly daysUntilDue?: number;
  /** Placed against it in all, positive. */
  readonly placed: Ore;
  /** What the placements do not explain; zero when the figures add up. */
  readonly unexplained: Ore;
  readonly payment: PaymentReadiness['state'];
  /** Which of its claim's instalments it is; absent when it is the only one. */
  readonly term?: Term;
}

/** One claim as a page shows it, with its instalments by due date. */
export interface ClaimRow {
  readonly claim: Claim;
  /** The instalment that the row is about next: the first one with something left. Absent for a claim without instalments, or paid. */
  readonly next?: InstalmentRow;
  /** Due date of that instalment; for a paid claim, of the last one. */
  readonly due?: IsoDate;
  /** State of that instalment. */
  readonly state: DueState;
  /** Remains over the instalments that the row is about, without interest. Zero for a credit. */
  readonly toPay: Ore;
  /** Owed to the business, as a positive amount. */
  readonly credit: Ore;
  /** Some of the claim is suspended. */
  readonly suspended: boolean;
  readonly instalments: readonly InstalmentRow[];
  /** For an interest claim: the claim it grew from, when it is in the same answer. */
  readonly principal?: Claim;
}

/**
 * The unpaid claims by due date and, apart, those that need not be paid now and what is owed to the business. A claim with
 * something of both is in both of the first lists, each time with its own part. Claims with nothing left are in none.
 * A claim without instalments counts by its own remaining amount, with no due date.
 */
export function claimRows(
  claims: readonly Claim[],
  today: IsoDate,
): {
  readonly unpaid: readonly ClaimRow[];
  readonly suspended: readonly ClaimRow[];
  readonly credits: readonly ClaimRow[];
} {
  const byKey = new Map(claims.map((claim) => [recordKey(claim), claim]));
  const rows = (part: Part): readonly ClaimRow[] =>
    claims.map((claim) => claimRow(claim, today, part, byKey)).sort(compareDue);
  const unpaid = rows('to-pay');
  return {
    unpaid: unpaid.filter((row) => row.toPay > 0),
    suspended: rows('suspended').filter((row) => row.toPay > 0),
    credits: unpaid.filter((row) => row.toPay === 0 && row.credit > 0),
  };
}

/** Which of a claim's instalments a row is about: those to be paid, or those that are suspended. */
type Part = 'to-pay' | 'suspended';

/** One claim's row about one part of it; `byKey` finds an interest claim's principal. */
export function claimRow(
  claim: Claim,
  today: IsoDate,
  part: Part = 'to-pay',
  byKey: ReadonlyMap<string, Claim> = new Map(),
): ClaimRow {
  const instalments = [...claim.instalments]
    .sort(compareDue)
    .map((instalment) => instalmentRow(claim, instalment, today));
  const mine = instalments.filter(({ state }) => (state === 'suspended') === (part === 'suspended'));
  const next = mine.find(({ instalment }) => instalment.remaining !== 0);
  const last = next ?? instalments.at(-1);
  const remaining =
    claim.instalments.length > 0
      ? mine.map(({ instalment }) => instalment.remaining)
      : part === 'to-pay'
        ? [claim.remaining]
        : [];
  const due = last?.instalment.due;
  const { holder, principalId: id } = claim;
  const principal = id === undefined ? undefined : byKey.get(recordKey({ holder, id }));
  return {
    claim,
    ...(next === undefined ? {} : { next }),
    ...(due === undefined ? {} : { due }),
    state: last?.state ?? dueState({ remaining: claim.remaining, suspended: false }, today),
    toPay: sum(remaining.filter((amount) => amount > 0)),
    credit: absolute(sum(remaining.filter((amount) => amount < 0))),
    suspended: instalments.some(({ state }) => state === 'suspended'),
    instalments,
    ...(principal === undefined ? {} : { principal }),
  };
}

/** Finds an instalment and its claim among the open claims by its key; see `recordKey`. */
export const findInstalment = (claims: readonly Claim[], key: string): FoundInstalment | undefined =>
  instalmentsByKey(claims).get(key);

const instalmentsByKey = oncePer((claims: readonly Claim[]) =>
  firstByKey(
    claims.flatMap((claim) =>
      claim.instalments.map(
        (instalment) => [instalmentKey(claim, instalment), { claim, instalment }] as const,
      ),
    ),
  ),
);

function instalmentRow(claim: Claim, instalment: Instalment, today: IsoDate): InstalmentRow {
  const daysUntilDue = daysUntil(instalment.due, today);
  const term = termOf(claim, instalment);
  return {
    instalment,
    state: dueState(instalment, today),
    ...(daysUntilDue === undefined ? {} : { daysUntilDue }),
    placed: placedSum(instalment.placements),
    unexplained: unexplained(instalment),
    payment: payableState(instalment),
    ...(term === undefined ? {} : { term }),
  };
}

/** The claims with nothing left, as rows, latest due date first. */
export const paidClaimRows = (claims: readonly Claim[], today: IsoDate): readonly ClaimRow[] =>
  claims
    .map((claim) => claimRow(claim, today))
    .filter((row) => row.toPay === 0 && row.credit === 0 && !row.suspended)
    .sort((a, b) => compareDue(b, a));
