import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { negate, type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { Claim, OpenAccount } from '../domain.ts';
import { recordKey } from '../record-key.ts';
import { unreadableCount } from '../unreadable.ts';
import { type Fingerprint, overdueInstalments } from './fingerprint.ts';

/**
 * Something that happened since the fingerprints were taken. All that happened to one claim is told: `overdue` may stand
 * beside `placed`. For a claim in both, `remaining = before.remaining + (after - before of the amount) -+ placed`.
 */
export type Change =
  | { readonly kind: 'new'; readonly claim: Claim }
  /** No longer among the open claims: paid, set off, paid out or withdrawn. */
  | { readonly kind: 'closed'; readonly was: Fingerprint }
  /** Payments or counter-claims were placed; for a credit, that much of it was used or paid out. Above zero. */
  | { readonly kind: 'placed'; readonly claim: Claim; readonly amount: Ore }
  /** Placements were taken back. Above zero. */
  | { readonly kind: 'placement-undone'; readonly claim: Claim; readonly amount: Ore }
  /** Skatteetaten changed the claim itself. */
  | { readonly kind: 'amount-changed'; readonly claim: Claim; readonly before: Ore; readonly after: Ore }
  /** Instalments passed their due date; `amount` is what is left of them. */
  | { readonly kind: 'overdue'; readonly claim: Claim; readonly amount: Ore };

/**
 * What changed between two looks at the open claims, the closed ones last. Nothing can be said of a shielded account, and
 * while rows are unreadable a claim that is missing may be among those: `closed` is then left out.
 */
export function changesSince(
  previous: readonly Fingerprint[],
  account: Pick<OpenAccount, 'claims' | 'shielded' | 'unreadable'>,
  today: IsoDate,
): readonly Change[] {
  if (account.shielded) return [];
  const before = new Map(previous.map((fingerprint) => [recordKey(fingerprint), fingerprint]));
  const now = new Set(account.claims.map(recordKey));
  const closed =
    unreadableCount(account.unreadable) > 0 ? [] : previous.filter((was) => !now.has(recordKey(was)));
  return [
    ...account.claims.flatMap((claim) => changesOf(claim, before.get(recordKey(claim)), today)),
    ...closed.map((was): Change => ({ kind: 'closed', was })),
  ];
}

function changesOf(claim: Claim, was: Fingerprint | undefined, today: IsoDate): readonly Change[] {
  if (was === undefined) return [{ kind: 'new', claim }];
  const changes: Change[] = [];
  if (claim.original !== was.original) {
    changes.push({ kind: 'amount-changed', claim, before: was.original, after: claim.original });
  }
  const placed = subtract(placedOn(claim), placedOn(was));
  const amount = claim.original < 0 ? negate(placed) : placed;
  if (amount > 0) changes.push({ kind: 'placed', claim, amount });
  if (amount < 0) changes.push({ kind: 'placement-undone', claim, amount: negate(amount) });
  const overdue = new Set(was.overdue);
  const newly = overdueInstalments(claim, today).filter(({ id }) => !overdue.has(id));
  if (newly.length > 0) {
    changes.push({ kind: 'overdue', claim, amount: sum(newly.map(({ remaining }) => remaining)) });
  }
  return changes;
}

/** What the claim has been reduced by; negative for a credit. */
const placedOn = ({ original, remaining }: Pick<Claim, 'original' | 'remaining'>): Ore =>
  subtract(original, remaining);
