import 'server-only';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import {
  isInScope,
  mayAct,
  roleOf,
  scopesOf,
  type ClientRole,
  type PortfolioScope,
} from '#lib/portfolio/scope.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { clientByNumber, type BankClient } from '../directory/clients.ts';
import { mandate, type BusinessOfPerson } from '../directory/customers.ts';
import { database } from '#server/platform/db/client.ts';
import { actorOf } from './actor.ts';
import type { CustomerSession, Session, StaffSession } from '../session/session-types.ts';

/** Requires a customer session; without one, or with a staff session: not-authenticated. */
export function permitCustomer(session: Session | undefined): Result<CustomerSession, PortalError> {
  return session?.kind === 'customer' ? ok(session) : err(portalError('not-authenticated'));
}

/** Any session, a customer's or an employee's. */
export function permitPerson(session: Session | undefined): Result<Session, PortalError> {
  return session === undefined ? err(portalError('not-authenticated')) : ok(session);
}

/**
 * A customer's access to one business. Malformed, unknown and other customers' numbers all give the same 'not-found', and each
 * refusal is audited.
 */
export async function permitBusiness(
  session: Session | undefined,
  orgnr: string,
  now: Date,
): Promise<Result<{ session: CustomerSession; business: BusinessOfPerson }, PortalError>> {
  const customer = permitCustomer(session);
  if (!customer.ok) return customer;
  const wellFormed = isOrgnr(orgnr);
  const business = wellFormed ? await mandate(customer.value.personId, orgnr) : undefined;
  if (business) return ok({ session: customer.value, business });
  // What is no organisation number may be anything, so it is not written down.
  await auditRefusal(customer.value, wellFormed ? orgnr : 'malformed', now);
  return err(portalError('not-found'));
}

/**
 * An employee's access to what needs `role`; without one, to what every employee with a role here may see. A missing role
 * gives 'not-found', which does not reveal what exists, and is audited.
 */
export async function permitStaff(
  session: Session | undefined,
  role: 'pilot' | undefined,
  now: Date,
): Promise<Result<StaffSession, PortalError>> {
  if (session?.kind !== 'staff') return err(portalError('not-authenticated'));
  if (role === undefined || session.roles.includes(role)) return ok(session);
  await auditRefusal(session, role, now);
  return err(portalError('not-found'));
}

/** A client that an employee may see, and in which role. */
export interface ClientAccess {
  readonly session: StaffSession;
  readonly client: BankClient;
  /** The closest role to the client that the employee has; what a look is written down as. */
  readonly role: ClientRole;
}

/**
 * An employee's access to one client, by who serves it at this moment. Malformed, unknown and another's all give the same
 * 'not-found', and each refusal is audited. To `act` takes more than reading: who reads the whole bank may not.
 */
export async function permitClient(
  session: Session | undefined,
  orgnr: string,
  to: 'read' | 'act',
  now: Date,
): Promise<Result<ClientAccess, PortalError>> {
  if (session?.kind !== 'staff') return err(portalError('not-authenticated'));
  const wellFormed = isOrgnr(orgnr);
  const scopes = scopesOf(session).filter((scope) => to === 'read' || mayAct(roleOf(scope)));
  const client = wellFormed && scopes.length > 0 ? await clientByNumber(orgnr) : undefined;
  const scope = client && scopes.find((one) => isInScope(one, client));
  if (client && scope) return ok({ session, client, role: roleOf(scope) });
  await auditRefusal(session, wellFormed ? orgnr : 'malformed', now);
  return err(portalError('not-found'));
}

/** An employee with the clients that the roles let them see: at least one scope, the narrowest first. */
export async function permitPortfolio(
  session: Session | undefined,
  now: Date,
): Promise<Result<{ session: StaffSession; scopes: readonly PortfolioScope[] }, PortalError>> {
  if (session?.kind !== 'staff') return err(portalError('not-authenticated'));
  const scopes = scopesOf(session);
  if (scopes.length > 0) return ok({ session, scopes });
  await auditRefusal(session, 'portfolio', now);
  return err(portalError('not-found'));
}

async function auditRefusal(session: Session, target: string, now: Date): Promise<void> {
  await audit(await database(), {
    at: now,
    actor: actorOf(session),
    action: 'access-refused',
    target,
    outcome: 'refused',
  });
}
