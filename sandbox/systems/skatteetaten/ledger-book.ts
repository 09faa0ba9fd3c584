import { daysBetween, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Betalingsinformasjon, Kravperiode, OddRow, Text } from './wire.ts';

/**
 * A business's account as plain facts: what is claimed, paid, offset and paid out. The wire shapes, whose two ledgers
 * write the same facts differently, are rendered from it, so that a placement is the same seen from either side.
 */
export interface Ledger {
  readonly orgnr: string;
  readonly situation: string;
  readonly today: IsoDate;
  readonly claims: readonly Claim[];
  readonly payments: readonly Payment[];
  readonly offsets?: readonly Offset[];
  readonly payouts?: readonly Payout[];
}

/** The system behind the API that a record comes from; they differ in signs and in which fields they fill. */
export type LedgerSystem = 'vat' | 'tax';

export interface Instalment {
  readonly id: string;
  /** Absent for one that Skatteetaten sends without: seen together with `suspended`. */
  readonly due?: IsoDate;
  /** NOK; negative when owed to the business. */
  readonly amount: number;
  /** Absent when Skatteetaten sends none at all. */
  readonly pay?: Betalingsinformasjon;
  readonly suspended?: boolean;
}

export interface Claim {
  readonly system: LedgerSystem;
  /** Organisation number, or the owner's identity number. */
  readonly part: string;
  readonly id: string;
  readonly type: string;
  readonly group: string;
  readonly text?: Text;
  readonly period?: Kravperiode | string;
  readonly created: IsoDate;
  readonly instalments: readonly Instalment[];
  readonly assessment?: 'egenfastsatt' | 'myndighetsfastsatt' | 'blank';
  /** For an interest claim: the claim that it grew from. */
  readonly principal?: string;
  /** Interest so far where it is not what the remainder bears by itself, such as below zero on a credit. */
  readonly interest?: number;
  /** Fields that no client knows, sent along. */
  readonly extra?: OddRow;
}

/** A part of something, set against an instalment. Always positive. */
export interface Allocation {
  readonly instalment: string;
  readonly amount: number;
}

export interface Payment {
  readonly system: LedgerSystem;
  readonly part: string;
  readonly id: string;
  readonly date: IsoDate;
  readonly placedOn: IsoDate;
  /** Positive; what is not in `shares` is unplaced. */
  readonly amount: number;
  readonly shares: readonly Allocation[];
  readonly payer: Betalingsinformasjon;
  readonly to?: string;
  readonly type: string;
  /** Most payments are reported with a negative amount; some are not. */
  readonly reportedPositive?: boolean;
}

/** A credit set against a debit. */
export interface Offset {
  readonly credit: string;
  readonly debit: string;
  readonly amount: number;
  readonly date: IsoDate;
}

export interface Payout {
  readonly part: string;
  readonly id: string;
  readonly date: IsoDate;
  readonly to: Betalingsinformasjon;
  /** `underBehandling` is the sandbox's word for one on its way; only `bekreftet` is published (inferred). */
  readonly status: 'bekreftet' | 'underBehandling';
  readonly shares: readonly Allocation[];
}

/** NOK rounded to whole øre: sums of decimals must not grow tails. */
export const kroner = (amount: number): number => Math.round(amount * 100) / 100;

export const sum = (amounts: readonly number[]): number =>
  kroner(amounts.reduce((total, next) => total + next, 0));

/** A flat rate near the real ones; whole kroner, as the published answers have it. */
const YEARLY_RATE = 0.12;

/** Late interest on `amount` from `due` to `until`, in whole kroner rounded down; nothing before the day after due. */
export const lateInterest = (amount: number, due: IsoDate, until: IsoDate): number =>
  amount <= 0 ? 0 : Math.max(0, Math.floor((amount * YEARLY_RATE * daysBetween(due, until)) / 365));
