import 'server-only';
import { cache } from 'react';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { ok, type Result } from '#lib/core/result.ts';
import { config } from '#server/platform/config/config.ts';
import type { BusinessOfPerson } from '../directory/customers.ts';
import { database } from '#server/platform/db/client.ts';
import { addSessionToContext } from '#server/platform/observability/request-context.ts';
import {
  permitBusiness,
  permitClient,
  permitCustomer,
  permitPerson,
  permitPortfolio,
  permitStaff,
  type ClientAccess,
} from './permit.ts';
import { requireRecentLogin } from './recent-login.ts';
import { requestSecret } from '../session/session-cookie.ts';
import { resumeSession } from '../session/session-store.ts';
import type { CustomerSession, Session, StaffSession } from '../session/session-types.ts';

/**
 * What a page, action or route asks to do for a person. Bulk exports and bulk orders require the login to be
 * `recent` as well (docs/adr/0017).
 */
export type AccessRequest =
  | { readonly kind: 'customer'; readonly login?: 'recent' }
  /** Any person who is logged in, as a customer or as an employee. */
  | { readonly kind: 'person'; readonly login?: 'recent' }
  | { readonly kind: 'business'; readonly orgnr: string; readonly login?: 'recent' }
  | { readonly kind: 'staff'; readonly login?: 'recent' }
  /** The clients that an employee may see, by scopes; every query about clients takes one. */
  | { readonly kind: 'portfolio'; readonly login?: 'recent' }
  /** One client; to `act` on it (ask for consent, write notes) takes a role that is for more than reading. */
  | { readonly kind: 'client'; readonly orgnr: string; readonly to?: 'read' | 'act' }
  | { readonly kind: 'pilot' };

export interface Grants {
  readonly customer: { readonly session: CustomerSession };
  readonly person: { readonly session: Session };
  readonly business: { readonly session: CustomerSession; readonly business: BusinessOfPerson };
  readonly staff: { readonly session: StaffSession };
  readonly portfolio: { readonly session: StaffSession; readonly scopes: readonly PortfolioScope[] };
  readonly client: ClientAccess;
  readonly pilot: { readonly session: StaffSession };
}

/**
 * The only gate: whether this request's person may do what `need` says. 'not-authenticated' without a live session of the
 * right kind; 'login-not-recent' when only that is amiss; 'not-found' for a business, a client or a page that is not this person's, whether or not it exists. The session is
 * read from the database once per request, so a log-out anywhere holds at the next request. Refusals of a person who is
 * logged in are audited, once per request.
 */
export async function authorise<K extends AccessRequest['kind']>(
  need: Extract<AccessRequest, { kind: K }>,
): Promise<Result<Grants[K], PortalError>>;
export async function authorise(
  need: AccessRequest,
): Promise<Result<Grants[AccessRequest['kind']], PortalError>> {
  switch (need.kind) {
    case 'business':
      return recentEnough(need, await business(need.orgnr));
    case 'customer':
      return recentEnough(need, inGrant(permitCustomer(await currentSession())));
    case 'person':
      return recentEnough(need, inGrant(permitPerson(await currentSession())));
    case 'staff':
      return recentEnough(need, inGrant(await staff(undefined)));
    case 'pilot':
      return inGrant(await staff(need.kind));
    case 'portfolio':
      return recentEnough(need, await portfolio());
    case 'client':
      return client(need.orgnr, need.to ?? 'read');
  }
}

/** Checked last, so that a person without access is not sent to log in again. */
function recentEnough<G extends { readonly session: Session }>(
  need: { readonly login?: 'recent' },
  granted: Result<G, PortalError>,
): Result<G, PortalError> {
  if (!granted.ok || need.login === undefined) return granted;
  const recent = requireRecentLogin(granted.value.session, new Date());
  return recent.ok ? granted : recent;
}

/** This request's live session, of either kind. */
const currentSession = cache(async (): Promise<Session | undefined> => {
  const secret = await requestSecret(config());
  if (secret === undefined) return undefined;
  const session = await resumeSession(await database(), secret, new Date());
  if (session !== undefined) addSessionToContext(session.sessionHash);
  return session;
});

// React's cache compares arguments by identity, so these take plain values instead of a need.
const business = cache(async (orgnr: string) => permitBusiness(await currentSession(), orgnr, new Date()));
const portfolio = cache(async () => permitPortfolio(await currentSession(), new Date()));
const client = cache(async (orgnr: string, to: 'read' | 'act') =>
  permitClient(await currentSession(), orgnr, to, new Date()),
);
const staff = cache(async (role: 'pilot' | undefined) =>
  permitStaff(await currentSession(), role, new Date()),
);

const inGrant = <S>(permitted: Result<S, PortalError>): Result<{ session: S }, PortalError> =>
  permitted.ok ? ok({ session: permitted.value }) : permitted;
