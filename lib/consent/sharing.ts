import { addDays, osloDate } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import type { ConsentPerson } from './consent.ts';

/** How much of a business's tax account its advisor in the bank may see: nothing until the customer says otherwise. */
export const SHARING_LEVELS = ['nothing', 'summary', 'everything'] as const;
export type SharingLevel = (typeof SHARING_LEVELS)[number];

/** Why the sharing is as it is: a person chose, the consent that it rests on ended, or its time was over. */
export const SHARING_REASONS = ['chosen', 'consent-ended', 'time-over'] as const;
export type SharingReason = (typeof SHARING_REASONS)[number];

/** What the advisor may see at this moment. */
export type Sharing =
  | { readonly level: 'nothing' }
  | {
      readonly level: 'summary' | 'everything';
      /** When it ends by itself: the chosen end, or the consent's when that comes first. */
      readonly until: Date;
      readonly setBy: ConsentPerson;
      readonly setAt: Date;
    };

/** One change of what is shared. Without a person when the consent or the time ended. */
export interface SharingChange {
  readonly at: Date;
  readonly level: SharingLevel;
  /** The chosen end; undefined for as long as the consent holds. */
  readonly until?: Date;
  readonly reason: SharingReason;
  readonly person?: ConsentPerson;
}

/** What a customer chooses: a level, and for how many days; without days, for as long as the consent holds. */
export type SharingChoice =
  { readonly level: 'nothing' } | { readonly level: 'summary' | 'everything'; readonly days?: number };

/** The end of a sharing of so many days: midnight in Oslo after the last whole day. */
export const endOfSharing = (now: Date, days: number): Date => osloMidnight(addDays(osloDate(now), days + 1));

/** The lengths of time that the page offers, in days; those that the consent in force outlives. */
export const sharingDays = (now: Date, validTo: Date): readonly number[] =>
  [7, 30, 60].filter((days) => endOfSharing(now, days) < validTo);

/**
 * The length of time that a form shows as chosen: the one that ends as the sharing does, else as long as the consent holds;
 * for what is not shared yet the middle one, so that the default is not the longest.
 */
export function chosenDays(sharing: Sharing, offered: readonly number[], now: Date): number | undefined {
  if (sharing.level === 'nothing') return offered[1] ?? offered[0];
  return offered.find((days) => endOfSharing(now, days).getTime() === sharing.until.getTime());
}
