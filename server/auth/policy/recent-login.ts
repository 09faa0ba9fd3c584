import 'server-only';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Session } from '../session/session-types.ts';

/**
 * How long a person who has shown who they are may take out or set in motion much at once: room for one errand, and half of
 * the time after which an unused session ends, so that a screen that was left is worth less than the pages it shows.
 */
const RECENT_MS = 15 * 60 * 1000;

/**
 * Whether the person has logged in with their own hands a short while ago, by the provider's word (`auth_time`); else
 * 'login-not-recent'. A login that single sign-on gave, or of which the provider does not say when it was, is not recent.
 */
export function requireRecentLogin<S extends Session>(session: S, now: Date): Result<S, PortalError> {
  const { authenticatedAt } = session;
  const recent = authenticatedAt !== undefined && now.getTime() - authenticatedAt.getTime() < RECENT_MS;
  return recent ? ok(session) : err(portalError('login-not-recent'));
}
