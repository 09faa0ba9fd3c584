/** The roles that the bank's staff may have here; the workforce provider says who has which. */
export const STAFF_ROLES = ['advisor', 'team-lead', 'bank-wide', 'pilot'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The roles that may see clients. */
export type ClientRole = Exclude<StaffRole, 'pilot'>;

declare const fromTheGate: unique symbol;

/**
 * Which clients an employee may see: their own, a team's, or the bank's. Every query about clients takes one, and the only
 * way to have one is `scopesOf`, which reads the roles of a session.
 */
export type PortfolioScope = (
  | { readonly kind: 'own'; readonly advisorEmail: string }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'bank' }
) & { readonly [fromTheGate]: true };

/** What the workforce provider said of an employee. */
interface StaffClaims {
  /** In lower case. */
  readonly email: string;
  readonly roles: readonly StaffRole[];
  /** The teams that the employee leads; means nothing without the role. */
  readonly teams: readonly string[];
}

/** The scopes of an employee, the narrowest first; none for an employee without a role towards clients. */
export function scopesOf({ email, roles, teams }: StaffClaims): readonly PortfolioScope[] {
  const scopes = [
    ...(roles.includes('advisor') ? [{ kind: 'own', advisorEmail: email } as const] : []),
    ...(roles.includes('team-lead') ? teams.map((team) => ({ kind: 'team', team }) as const) : []),
    ...(roles.includes('bank-wide') ? [{ kind: 'bank' } as const] : []),
  ];
  // The one place where scopes are made.
  return scopes as readonly object[] as readonly PortfolioScope[];
}

/** The role that gives a scope. */
export function roleOf({ kind }: PortfolioScope): ClientRole {
  switch (kind) {
    case 'own':
      return 'advisor';
    case 'team':
      return 'team-lead';
    case 'bank':
      return 'bank-wide';
  }
}

/** Whether a role is for working with the client (asking for consent, notes), and not for reading alone. */
export const mayAct = (role: ClientRole): boolean => role !== 'bank-wide';

/** Whether a client is in a scope. */
export function isInScope(
  scope: PortfolioScope,
  client: { readonly advisorEmail: string | undefined; readonly team: string | undefined },
): boolean {
  switch (scope.kind) {
    case 'own':
      return client.advisorEmail === scope.advisorEmail;
    case 'team':
      return client.team === scope.team;
    case 'bank':
      return true;
  }
}
