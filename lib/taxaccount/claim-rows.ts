import type { IsoDate } from '#lib/dates/iso-date.ts';
import { absolute, type Ore, sum } from '#lib/money/ore.ts';
import type { Claim, Instalment } from './domain.ts';
import { byDue, daysUntil, type DueState, dueState } from './due.ts';
import { payableState, type PaymentReadiness } from './payment-readiness.ts';
import { placedSum, unexplained } from './placements.ts';

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
}

/** One claim as a page shows it, with its instalments by due date. */
export interface ClaimRow {
  readonly claim: Claim;
  /** Due date of the first instalment with something left; for a paid claim, of the last instalment. */
  readonly due?: IsoDate;
  /** State of that instalment. */
  readonly state: DueState;
  /** Remains to be paid over all instalments, without interest. Zero for a credit. */
  readonly toPay: Ore;
  /** Owed to the business, as a positive amount. */
  readonly credit: Ore;
  readonly suspended: boolean;
  readonly instalments: readonly InstalmentRow[];
  /** For an interest claim: the claim it grew from, when it is in the same answer. */
  readonly principal?: Claim;
}

/**
 * The unpaid claims by due date and, apart, what is owed to the business. Claims with nothing left are in neither list.
 * A claim without instalments counts by its own remaining amount, with no due date.
 */
export function claimRows(
  claims: readonly Claim[],
  today: IsoDate,
): { unpaid: readonly ClaimRow[]; credits: readonly ClaimRow[] } {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const rows = claims.map((claim) => claimRow(claim, today, byId)).sort(byDue);
  return {
    unpaid: rows.filter((row) => row.toPay > 0),
    credits: rows.filter((row) => row.toPay === 0 && row.credit > 0),
  };
}

/** One claim's row; `byId` finds an interest claim's principal. */
export function claimRow(
  claim: Claim,
  today: IsoDate,
  byId: ReadonlyMap<string, Claim> = new Map(),
): ClaimRow {
  const instalments = [...claim.instalments]
    .sort(byDue)
    .map((instalment) => instalmentRow(instalment, today));
  const first = instalments.find((row) => row.instalment.remaining !== 0) ?? instalments.at(-1);
  const remaining = remainders(claim);
  const due = first?.instalment.due;
  const principal = claim.principalId === undefined ? undefined : byId.get(claim.principalId);
  return {
    claim,
    ...(due === undefined ? {} : { due }),
    state: first?.state ?? dueState({ remaining: claim.remaining }, today),
    toPay: sum(remaining.filter((amount) => amount > 0)),
    credit: absolute(sum(remaining.filter((amount) => amount < 0))),
    suspended: instalments.some((row) => row.instalment.suspended && row.instalment.remaining !== 0),
    instalments,
    ...(principal === undefined ? {} : { principal }),
  };
}

const remainders = (claim: Claim): readonly Ore[] =>
  claim.instalments.length === 0
    ? [claim.remaining]
    : claim.instalments.map((instalment) => instalment.remaining);

/** Finds an instalment and its claim among the open claims. */
export function findInstalment(
  claims: readonly Claim[],
  instalmentId: string,
): { readonly claim: Claim; readonly instalment: Instalment } | undefined {
  for (const claim of claims) {
    const instalment = claim.instalments.find(({ id }) => id === instalmentId);
    if (instalment !== undefined) return { claim, instalment };
  }
  return undefined;
}

function instalmentRow(instalment: Instalment, today: IsoDate): InstalmentRow {
  const daysUntilDue = daysUntil(instalment.due, today);
  return {
    instalment,
    state: dueState(instalment, today),
    ...(daysUntilDue === undefined ? {} : { daysUntilDue }),
    placed: placedSum(instalment.placements),
    unexplained: unexplained(instalment),
    payment: payableState(instalment),
  };
}

/** The claims with nothing left, as rows, latest due date first. */
export const paidClaimRows = (claims: readonly Claim[], today: IsoDate): readonly ClaimRow[] =>
  claims
    .map((claim) => claimRow(claim, today))
    .filter((row) => row.toPay === 0 && row.credit === 0)
    .sort((a, b) => byDue(b, a));
