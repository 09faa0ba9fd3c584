import { BUSINESSES, CUSTOMERS, STAFF } from '../../data/scenarios/people.ts';
import type { LoginName } from '../../core/types.ts';

export interface Account {
  /** Stable name of the invented person, used as the provider's internal account id. */
  readonly key: string;
  readonly name: string;
  /** What the login page says under the name. */
  readonly description: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface LoginKind {
  readonly system: LoginName;
  readonly clientId: string;
  readonly clientKey: 'customer-oidc' | 'advisor-oidc';
  /** Last part of the portal's callback address. */
  readonly callback: 'customer' | 'advisor';
  /** Prefix of cookie names: cookies on 127.0.0.1 are shared by every port. */
  readonly cookiePrefix: string;
  readonly accounts: readonly Account[];
  /** Levels from low to high; the second is given when none is asked for. */
  readonly levels: readonly [string, string, string];
  /** Claims of scope `openid` besides those every provider sends. */
  readonly claimNames: readonly string[];
}

const LEVELS = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'] as const;

export const CUSTOMER_LOGIN: LoginKind = {
  system: 'customer-login',
  clientId: 'bank-portal-customer',
  clientKey: 'customer-oidc',
  callback: 'customer',
  cookiePrefix: 'sandbox_customer',
  levels: LEVELS,
  claimNames: ['pid'],
  accounts: CUSTOMERS.map((person) => ({
    key: person.key,
    name: person.name,
    description: person.roles.map(({ orgnr, role }) => `${role}, ${businessName(orgnr)}`).join(' · '),
    claims: { pid: person.pid },
  })),
};

export const STAFF_LOGIN: LoginKind = {
  system: 'staff-login',
  clientId: 'bank-portal-advisor',
  clientKey: 'advisor-oidc',
  callback: 'advisor',
  cookiePrefix: 'sandbox_staff',
  levels: LEVELS,
  claimNames: ['email', 'name', 'roles', 'teams'],
  accounts: STAFF.map(({ key, name, email, roles, teams = [] }) => ({
    key,
    name,
    description: [email, ...roles, ...teams].join(' · '),
    claims: { email, name, roles, teams },
  })),
};

/** The level to give when `acrValues` (space-separated, most wanted first) was asked for. */
export function levelFor(kind: LoginKind, acrValues: string | undefined): string {
  const asked = acrValues?.split(' ').find((value) => kind.levels.includes(value));
  return asked ?? kind.levels[1];
}

/** The level just below the one given, or the lowest. */
export function lowerLevel(kind: LoginKind, level: string): string {
  return kind.levels[Math.max(0, kind.levels.indexOf(level) - 1)] ?? kind.levels[0];
}

/** True when `level` is at least as high as the one wanted. */
export function reaches(kind: LoginKind, level: string | undefined, wanted: string): boolean {
  return kind.levels.indexOf(level ?? '') >= kind.levels.indexOf(wanted);
}

function businessName(orgnr: string): string {
  return BUSINESSES.find((business) => business.orgnr === orgnr)?.name ?? orgnr;
}
