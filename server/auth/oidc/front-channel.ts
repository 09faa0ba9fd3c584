import 'server-only';
import { frontChannelPolicy } from '#lib/core/http/security-headers.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { actorOf } from '../policy/actor.ts';
import { providerOrigins } from './csp-form-action.ts';
import { endSessionsOfProvider } from '../session/session-store.ts';
import type { Session } from '../session/session-types.ts';

/** Longer than any provider's session id. */
const MAX_SID = 256;

/**
 * Answers the provider's hidden frame that says a session ended (OpenID Connect Front-Channel Logout 1.0;
 * docs/upstream/login.md#front-channel-log-out). The session is found by `sid` in the database, since browsers keep
 * our cookie out of other sites' frames. Always 200 and empty, so that the response does not reveal which session ids exist; only
 * the issuer's own pages may frame it.
 */
export async function frontChannelLogout(
  query: URLSearchParams,
  config: Pick<Config, 'customerLogin' | 'staffLogin'>,
  now: Date,
): Promise<Response> {
  const issuer = query.get('iss') ?? '';
  const sid = query.get('sid') ?? '';
  const kinds: Session['kind'][] = [];
  if (config.customerLogin.issuer === issuer) kinds.push('customer');
  if (config.staffLogin.issuer === issuer) kinds.push('staff');
  if (sid !== '' && sid.length <= MAX_SID) for (const kind of kinds) await endAll(kind, sid, now);
  return new Response('', {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': frontChannelPolicy(kinds.length === 0 ? [] : providerOrigins({ issuer })),
    },
  });
}

async function endAll(kind: Session['kind'], sid: string, now: Date): Promise<void> {
  const db = await database();
  await db.transaction(async (tx) => {
    for (const session of await endSessionsOfProvider(tx, kind, sid, now)) {
      const detail = { reason: 'provider-log-out' };
      const actor = actorOf(session);
      await audit(tx, { at: now, actor, action: 'session-ended', target: '-', outcome: 'ok', detail });
    }
  });
}
