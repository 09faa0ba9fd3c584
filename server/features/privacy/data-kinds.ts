import 'server-only';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Source } from '#lib/tax-account/domain.ts';

/**
 * Something that the portal has stored about a business, for its page "what my bank has stored". `bytes` is what it takes
 * as it is stored, encrypted. `until` is when it must be gone at the latest; without one it stays until it is removed.
 */
export type StoredItem =
  /** An answer from Skatteetaten; `year` for a list of a calendar year. */
  | {
      readonly kind: 'answer';
      readonly source: Source;
      readonly year?: number;
      readonly fetchedAt: Date;
      readonly until: Date;
      readonly bytes: number;
    }
  /** What some person saw at the last visits. */
  | { readonly kind: 'visit'; readonly fetchedAt: Date; readonly until: Date; readonly bytes: number }
  /** A calendar subscription; holds no figures. */
  | { readonly kind: 'calendar-link'; readonly createdAt: Date; readonly showAmounts: boolean }
  /** Fingerprints of the references in the payment files of a day; hold no figures. */
  | { readonly kind: 'payment-file'; readonly day: IsoDate; readonly references: number }
  /** What the person who asks wants to be reminded of for the business; others' wishes are told of to them alone. */
  | { readonly kind: 'reminders'; readonly chosenAt: Date; readonly chosen: number };

/** What stays when the rest is erased. */
export type KeptKind =
  | 'customer'
  | 'client-list'
  | 'consents'
  | 'sharing'
  | 'looks'
  | 'notes'
  | 'invitations'
  | 'mails'
  | 'sessions'
  | 'trail';

/** How much there is of a kind, at least one, and when the latest came. */
export interface RetainedItem {
  readonly kind: KeptKind;
  readonly count: number;
  readonly latest?: Date;
}
