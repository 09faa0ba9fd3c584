import 'server-only';
import type { LoginRefusal } from '#lib/core/auth/login.ts';
import type { Language } from '#lib/core/languages.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Secret } from '#lib/core/secret.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { actorOf } from '../policy/actor.ts';
import { discover } from './discovery.ts';
import { type IdTokenClaims, verifyIdToken } from './id-token.ts';
import { resolveIdentity } from './resolve-identity.ts';
import type { LoginProvider } from './login-provider.ts';
import { evictOldestSessions } from '../session/own-sessions.ts';
import { forgetProviderKeys, providerKeys } from './provider-keys.ts';
import { subjectOf } from '../session/revoke-sessions.ts';
import { endSession, startSession } from '../session/session-store.ts';
import type { Identity } from '../session/session-types.ts';

export interface LoginContext {
  readonly provider: LoginProvider;
  readonly config: Pick<Config, 'customerLogin' | 'staffLogin'>;
  /** The secret in the browser's cookie before this login, if there was one. */
  readonly previousSecret?: Secret;
  readonly language: Language;
  readonly now: Date;
}

/**
 * Completes a login with a fresh ID token: returns the new session's secret, or the reason for a refusal. Of a person who
 * is refused only the refusal is stored.
 */
export async function completeLogin(
  idToken: string,
  context: LoginContext,
): Promise<Result<Secret, LoginRefusal>> {
  const { provider, config, now } = context;
  const metadata = await discover(provider, now);
  if (!metadata.ok) return err('provider-unavailable');
  const { issuer, clientId, acr } = provider;
  const expected = { issuer, clientId, now, ...(acr === undefined ? {} : { acr }) };
  const claims = await verifyIdToken(idToken, providerKeys(provider, metadata.value), expected);
  if (!claims.ok) {
    forgetProviderKeys(metadata.value);
    return refuse(claims.error, context);
  }
  const identity = await resolveIdentity(provider.id, claims.value, config);
  if (!identity.ok) return refuse(identity.error, context);
  return ok(await open(identity.value, claims.value, context));
}

/**
 * Starts the session, which replaces the browser's earlier one, also when that was of the other kind: customer and staff
 * never mix. Sessions and audit rows stand or fall together.
 */
async function open(
  identity: Identity,
  { sid, auth_time: seconds }: Pick<IdTokenClaims, 'sid' | 'auth_time'>,
  context: LoginContext,
): Promise<Secret> {
  const { previousSecret, language, now } = context;
  const holder: Identity = identity.kind === 'customer' ? { ...identity, language } : identity;
  const db = await database();
  return db.transaction(async (tx) => {
    const previous =
      previousSecret === undefined ? undefined : await endSession(tx, previousSecret, 'replaced', now);
    // Clamp `auth_time` to now: a provider's clock may be ahead.
    const authenticatedAt =
      seconds === undefined ? undefined : new Date(Math.min(seconds * 1000, now.getTime()));
    const secret = await startSession(tx, holder, { sid, authenticatedAt }, now);
    const common = { at: now, target: '-', outcome: 'ok' } as const;
    if (previous) {
      const detail = { reason: 'replaced' };
      await audit(tx, { ...common, actor: actorOf(previous), action: 'session-ended', detail });
    }
    const ended = await evictOldestSessions(tx, subjectOf(holder), now);
    for (let n = 0; n < ended; n += 1) {
      const detail = { reason: 'too-many' };
      await audit(tx, { ...common, actor: actorOf(holder), action: 'session-ended', detail });
    }
    await audit(tx, { ...common, actor: actorOf(holder), action: 'session-started' });
    return secret;
  });
}

async function refuse(reason: LoginRefusal, context: LoginContext): Promise<Result<never, LoginRefusal>> {
  await audit(await database(), {
    at: context.now,
    actor: { kind: 'portal', ref: 'login' },
    action: 'session-refused',
    target: '-',
    outcome: 'refused',
    detail: { reason, provider: context.provider.id },
  });
  return err(reason);
}
