import 'server-only';
import type { Language } from '#lib/core/languages.ts';
import type { StaffRole } from '#lib/portfolio/scope.ts';

export type { StaffRole };

/** A business customer's login. Holds no identity number: the person is known by the bank's own id. */
export interface CustomerSession {
  readonly kind: 'customer';
  readonly personId: string;
  /** Names the session without opening it: SHA-256 of the secret that the browser holds. */
  readonly sessionHash: string;
  /** When the person logged in. */
  readonly startedAt: Date;
  /** When the person last showed the provider who they are, if it says so: earlier than the login where single sign-on was enough. */
  readonly authenticatedAt?: Date;
  readonly language?: Language;
}

/** An employee's login, with the roles that the workforce provider stated at log-in. */
export interface StaffSession {
  readonly kind: 'staff';
  readonly email: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** The teams that the employee leads, as the provider named them. */
  readonly teams: readonly string[];
  readonly sessionHash: string;
  readonly authenticatedAt?: Date;
}

export type Session = CustomerSession | StaffSession;

/** Who a verified login turned out to be. */
export type Identity =
  | { readonly kind: 'customer'; readonly personId: string; readonly language?: Language }
  | {
      readonly kind: 'staff';
      readonly subject: string;
      readonly email: string;
      readonly name: string;
      readonly roles: readonly StaffRole[];
      readonly teams: readonly string[];
    };

/** Why a session ended. */
export type EndReason =
  'idle' | 'absolute' | 'log-out' | 'provider-log-out' | 'replaced' | 'revoked' | 'too-many';
