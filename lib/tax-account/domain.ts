import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { Unreadable } from './unreadable.ts';

/**
 * The domain model of a business's tax account, in the portal's own words. The wire's Norwegian names and its changing
 * signs end at `server/integrations/skatteetaten/to-domain.ts`: here every placement is a positive amount that reduces what remains.
 */

/** Text in one or more languages, as Skatteetaten gives it; `nb` is usually the only one. */
export type LocalisedText = Readonly<Partial<Record<'nb' | 'nn' | 'en', string>>>;

/** On whom a record is registered: the business, or its owner as a private person. */
export type Holder = 'business' | 'owner';

export interface Period {
  readonly year?: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Number of the term within the year, 1 to 6 (or 12). */
  readonly term?: number;
  readonly description?: LocalisedText;
}

export interface PaymentInfo {
  /** Payment reference, a string since leading zeros matter. Never built or altered by the portal. */
  readonly kid?: string;
  /** Receiving account, digits only. */
  readonly account?: string;
  readonly accountOwner?: string;
  readonly bank?: string;
  /** Without spaces. */
  readonly iban?: string;
  readonly bic?: string;
  readonly currency?: string;
  readonly message?: string;
}

export type Placement =
  | {
      readonly kind: 'payment';
      readonly paymentId?: string;
      readonly amount: Ore;
      readonly placedOn?: IsoDate;
      readonly paidOn?: IsoDate;
      /** What was paid in all, of which `amount` was placed here. */
      readonly paidAmount?: Ore;
      /** Payer's account, masked to its last five digits. */
      readonly fromAccount?: string;
      readonly paymentType?: string;
    }
  | {
      readonly kind: 'counterclaim';
      readonly instalmentId?: string;
      readonly amount: Ore;
      readonly placedOn?: IsoDate;
      readonly claimType?: string;
      readonly description?: LocalisedText;
      readonly period?: Period;
      readonly due?: IsoDate;
    }
  | {
      readonly kind: 'payout';
      readonly payoutId?: string;
      readonly amount: Ore;
      readonly placedOn?: IsoDate;
      readonly paidOut?: Ore;
      readonly paidOutOn?: IsoDate;
      readonly toAccount?: string;
    };

export interface Instalment {
  readonly id: string;
  readonly due?: IsoDate;
  readonly original: Ore;
  readonly remaining: Ore;
  /** Enforcement is suspended, for instance during a complaint. */
  readonly suspended: boolean;
  /** Absent when Skatteetaten sent none, or an empty one. */
  readonly paymentInfo?: PaymentInfo;
  readonly placements: readonly Placement[];
}

export type Assessment = 'self' | 'authority' | 'unknown';

export interface Claim {
  /** Skatteetaten's own; unique only together with `holder`. */
  readonly id: string;
  /** Skatteetaten's code; unknown codes are normal. */
  readonly type: string;
  /** Normalised group; `other` for labels that the code list does not have. */
  readonly group: ClaimGroup;
  readonly description: LocalisedText;
  readonly period?: Period;
  readonly created?: IsoDate;
  /** Negative when the money is owed to the business. */
  readonly original: Ore;
  readonly remaining: Ore;
  /** Late interest so far; below zero on a credit. Moves daily and is not part of `remaining`. */
  readonly interest: Ore;
  readonly holder: Holder;
  readonly assessment: Assessment;
  /** For an interest claim: the claim that the interest grew from. */
  readonly principalId?: string;
  readonly instalments: readonly Instalment[];
}

export const CLAIM_GROUPS = [
  'vat',
  'employer-contribution',
  'withholding',
  'tax',
  'special-duty',
  'other-claims',
  'other-public',
  'other',
] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

/** A payment of which some is not set against anything yet: `unplaced` is above zero. */
export interface UnplacedPayment {
  readonly id: string;
  readonly paidOn?: IsoDate;
  readonly paid: Ore;
  readonly unplaced: Ore;
  readonly fromAccount?: string;
  readonly kid?: string;
  readonly holder: Holder;
}

/** The sums as Skatteetaten states them. Absent sums are unknown, never zero. */
export interface StatedTotals {
  readonly overdue?: Ore;
  readonly notYetDue?: Ore;
  readonly interest?: Ore;
  readonly unplaced?: Ore;
  readonly balance?: Ore;
}

export interface GroupTotals extends Omit<StatedTotals, 'unplaced'> {
  readonly group: ClaimGroup;
  /** Label as Skatteetaten wrote it, shown when the group is not known. */
  readonly label: string;
}

/** The four calls behind a page. */
export type Source = 'open-claims' | 'claims' | 'payments' | 'payouts';

/** Answer of the open-claims call in domain terms. */
export interface OpenAccount {
  readonly shielded: boolean;
  readonly totals: StatedTotals;
  readonly groups: readonly GroupTotals[];
  readonly claims: readonly Claim[];
  readonly unplacedPayments: readonly UnplacedPayment[];
  readonly unreadable: Unreadable;
}

export interface Payment {
  readonly id: string;
  readonly paidOn?: IsoDate;
  readonly amount: Ore;
  readonly unplaced: Ore;
  readonly toAccount?: string;
  readonly fromAccount?: string;
  readonly kid?: string;
  readonly type?: string;
  readonly holder: Holder;
  readonly placements: readonly {
    readonly instalmentId?: string;
    readonly amount: Ore;
    readonly placedOn?: IsoDate;
    readonly description: LocalisedText;
    readonly due?: IsoDate;
    readonly instalmentOriginal?: Ore;
    readonly instalmentRemaining?: Ore;
  }[];
}

export interface Payout {
  readonly id: string;
  readonly paidOn?: IsoDate;
  readonly amount: Ore;
  readonly status?: string;
  readonly toAccount?: string;
  readonly holder: Holder;
  readonly basis: readonly {
    readonly instalmentId?: string;
    readonly original?: Ore;
    readonly remaining?: Ore;
    readonly paidOut?: Ore;
    readonly description: LocalisedText;
    readonly type?: string;
    readonly period?: Period;
  }[];
}

/** Records of one kind for a period, with the rows that could not be read counted. No two have both holder and id in common. */
export interface Records<T> {
  readonly shielded: boolean;
  readonly rows: readonly T[];
  readonly unreadable: Unreadable;
}
