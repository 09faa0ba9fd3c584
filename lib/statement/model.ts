import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { ClaimGroup, Holder, LocalisedText, Payout, Period } from '#lib/tax-account/domain.ts';

/**
 * What moves the balance. Offsets and transfers come as pairs that cancel out; `unexplained` is what Skatteetaten's balance
 * has beyond everything that it has told of.
 */
export const MOVEMENT_KINDS = [
  'claim',
  'interest',
  'credit',
  'payout',
  'offset',
  'transfer',
  'payment',
  'unexplained',
] as const;
type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** `unallocated`: not placed on any claim, or on one that is not among the records. */
export type StatementGroup = ClaimGroup | 'unallocated';
/** `unknown` for what belongs to neither as far as the records tell. */
export type StatementHolder = Holder | 'unknown';

/** What a claim is called by `claimName` and `periodText`. */
export interface ClaimText {
  readonly description?: LocalisedText;
  readonly type?: string;
  readonly period?: Period;
}

/** One thing that changed what is owed: positive when more is owed, negative when less. */
export interface Entry {
  /** Unique within a statement and the same every time it is made. */
  readonly id: string;
  readonly kind: MovementKind;
  /** Absent when nothing tells when: it then counts as before every period. */
  readonly date?: IsoDate;
  /** The date is of something near, since the record has none of its own. */
  readonly approximate?: true;
  readonly amount: Ore;
  readonly holder: StatementHolder;
  /** The amount by claim group; adds up to it. */
  readonly parts: readonly { readonly group: StatementGroup; readonly amount: Ore }[];
  /** Skatteetaten's number of the claim, payment or payout, for ticking off. */
  readonly recordId?: string;
  /** Number of the claim on the other side of an offset, or that a transfer is placed on. */
  readonly counterId?: string;
  readonly claim?: ClaimText;
  readonly counter?: ClaimText;
  /** What a payment was used for; the number is missing where the records do not hold the claim. */
  readonly uses?: readonly { readonly claim: ClaimText; readonly claimId?: string }[];
  readonly due?: IsoDate;
  readonly kid?: string;
  /** Masked: where a payment came from or a payout went. */
  readonly account?: string;
}

/** An entry within the period, with the balance after it. */
export interface Movement extends Entry {
  readonly date: IsoDate;
  readonly balance: Ore;
}

/** One part of the balance over the period: `opening + change = closing`. */
export interface Breakdown<Key> {
  readonly key: Key;
  readonly opening: Ore;
  readonly change: Ore;
  readonly closing: Ore;
}

export interface Statement {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Owed before the first day, interest so far not included; negative when the business has money to come. */
  readonly opening: Ore;
  /** By date. `opening` plus their sum is `closing`, to the øre. */
  readonly movements: readonly Movement[];
  readonly closing: Ore;
  readonly kinds: readonly { readonly kind: MovementKind; readonly count: number; readonly sum: Ore }[];
  /** Both breakdowns add up to the figures above. */
  readonly groups: readonly Breakdown<StatementGroup>[];
  readonly holders: readonly Breakdown<StatementHolder>[];
  /** Today's balance as Skatteetaten has it and as its records add up; present when the two differ. */
  readonly check?: { readonly stated: Ore; readonly computed: Ore; readonly difference: Ore };
  /** How much of what is owed is not due yet and not suspended, when the period reaches today. */
  readonly notDue?: Ore;
  /** How much of what is owed is suspended, due or not, when the period reaches today. */
  readonly suspended?: Ore;
  /** Late interest that is not claimed yet, when the period reaches today. Not part of any balance here. */
  readonly interestSoFar?: Ore;
  /** On their way but not confirmed, so in none of the figures. */
  readonly pendingPayouts: readonly Payout[];
}
