import type { IsoDate } from '#lib/core/dates/iso-date.ts';

/** What somebody at the bank may look at of a business's tax account. */
export const LOOK_PARTS = [
  'summary',
  'claims',
  'payments',
  'payouts',
  'claim',
  'statement',
  'list',
  'export',
] as const;
export type LookPart = (typeof LOOK_PARTS)[number];

/** The roles in which people at the bank look. */
export const LOOK_ROLES = ['advisor', 'team-lead', 'bank-wide', 'pilot'] as const;
export type LookRole = (typeof LOOK_ROLES)[number];

/** One look at a business's tax account by somebody at the bank. */
export interface Look {
  readonly at: Date;
  readonly name: string;
  readonly role: LookRole;
  readonly part: LookPart;
}

/** Which looks to show; what is left out does not narrow. */
export interface LookFilter {
  /** Part of the name, in any case. */
  readonly name?: string;
  readonly part?: LookPart;
  /** Calendar days in Oslo, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}
