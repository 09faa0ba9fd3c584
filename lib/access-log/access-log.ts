import type { IsoDate } from '#lib/core/dates/iso-date.ts';

/** The parts of a tax account that an employee can access. */
export const ACCESSED_PARTS = [
  'summary',
  'claims',
  'payments',
  'payouts',
  'claim',
  'statement',
  'list',
  'export',
] as const;
export type AccessedPart = (typeof ACCESSED_PARTS)[number];

/** The roles in which people at the bank look. */
export const ACCESS_ROLES = ['advisor', 'team-lead', 'bank-wide', 'pilot'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** One access of an employee to a business's tax account. */
export interface AccessLogEntry {
  readonly at: Date;
  readonly name: string;
  readonly role: AccessRole;
  readonly part: AccessedPart;
}

/** Which looks to show; what is left out does not narrow. */
export interface AccessLogFilter {
  /** Part of the name, in any case. */
  readonly name?: string;
  readonly part?: AccessedPart;
  /** Calendar days in Oslo, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}
