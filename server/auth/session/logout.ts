import 'server-only';
import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { Secret } from '#lib/core/secret.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { actorOf } from '../policy/actor.ts';
import { discover } from '../oidc/discovery.ts';
import { endSessionAddress } from '../oidc/login-urls.ts';
import { loginProvider } from '../oidc/login-provider.ts';
import { subjectOf, revokeSessions } from './revoke-sessions.ts';
import { clearSessionCookie, requestSecret } from './session-cookie.ts';
import { endSession } from './session-store.ts';
import type { Session } from './session-types.ts';

/** Milliseconds to learn whether the provider is there: the person is logged out here already and should not wait. */
const TIMEOUT_MS = 2000;

/** How far a log-out reaches: the session of this browser, or all that the person has in the portal. */
export type LogoutScope = 'this-browser' | 'every-browser';

/**
 * Logs the person out here first, and then at the login provider: redirects there when it answers, else to `/utlogget`.
 * Works without a session too. Only in server actions.
 */
export async function signOut(reach: LogoutScope): Promise<never> {
  const settings = config();
  const now = new Date();
  const secret = await requestSecret(settings);
  const ended = secret === undefined ? undefined : await endHere(secret, reach, now);
  await clearSessionCookie(settings);
  const signedOut = new URL('/utlogget', settings.portalUrl);
  if (!ended) redirect(signedOut.href);

  const provider = loginProvider(ended.kind === 'customer' ? 'customer' : 'advisor', settings);
  const metadata = await discover(provider, now, { fresh: true, timeoutMs: TIMEOUT_MS });
  const endpoint = metadata.ok ? metadata.value.end_session_endpoint : undefined;
  if (endpoint === undefined) redirect(signedOut.href);
  redirect(endSessionAddress(endpoint, { clientId: provider.clientId, signedOut, state: randomUUID() }).href);
}

async function endHere(secret: Secret, reach: LogoutScope, now: Date): Promise<Session | undefined> {
  const db = await database();
  return db.transaction(async (tx) => {
    const ended = await endSession(tx, secret, 'log-out', now);
    if (ended) {
      const detail = { reason: 'log-out' };
      const actor = actorOf(ended);
      await audit(tx, { at: now, actor, action: 'session-ended', target: '-', outcome: 'ok', detail });
      if (reach === 'every-browser') await revokeSessions(tx, subjectOf(ended), actor, now);
    }
    return ended;
  });
}
