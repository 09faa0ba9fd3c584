import 'server-only';
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Language } from '#lib/core/languages.ts';
import type { Secret } from '#lib/core/secret.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { sessions } from '#server/platform/db/schema/index.ts';
import { ABSOLUTE_LIMIT_MS, passedLimit, TOUCH_INTERVAL_MS } from './session-limits.ts';
import { hashSecret, newSessionSecret } from './session-secret.ts';
import type { EndReason, Identity, Session } from './session-types.ts';

type Row = typeof sessions.$inferSelect;

/** How long a row is of any use after its login: support may ask why a person was logged out. */
const KEPT_MS = 12 * ABSOLUTE_LIMIT_MS;

/**
 * Starts a session, and forgets rows of logins a day old. Of what the provider said: `sid` is its own session's id, by which a
 * front-channel log-out finds this one, and `authenticatedAt` when it last saw the person. Answers with the secret for the
 * browser's cookie.
 */
export async function startSession(
  executor: Executor,
  identity: Identity,
  {
    sid,
    authenticatedAt,
  }: { readonly sid?: string | undefined; readonly authenticatedAt?: Date | undefined },
  now: Date,
): Promise<Secret> {
  const secret = newSessionSecret();
  const idHash = hashSecret(secret);
  await executor.delete(sessions).where(lt(sessions.createdAt, new Date(now.getTime() - KEPT_MS)));
  await executor.insert(sessions).values({
    idHash,
    ...holderColumns(identity),
    providerSid: sid ?? null,
    authenticatedAt: authenticatedAt ?? null,
    createdAt: now,
    lastSeenAt: now,
  });
  return secret;
}

/**
 * The live session behind a secret. One that has passed a limit is ended here and now and is not given. Counts as use,
 * which is written down at most once a minute.
 */
export async function resumeSession(
  executor: Executor,
  secret: Secret,
  now: Date,
): Promise<Session | undefined> {
  const idHash = hashSecret(secret);
  const [row] = await executor
    .select()
    .from(sessions)
    .where(and(eq(sessions.idHash, idHash), isNull(sessions.endedAt)));
  if (!row) return undefined;
  const limit = passedLimit(row, now);
  if (limit) {
    await markEnded(executor, [idHash], limit, now);
    return undefined;
  }
  if (now.getTime() - row.lastSeenAt.getTime() >= TOUCH_INTERVAL_MS) {
    await executor
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.idHash, idHash), isNull(sessions.endedAt)));
  }
  return sessionOf(row);
}

/** Ends the session behind a secret. Undefined when there was none or it had ended before. */
export async function endSession(
  executor: Executor,
  secret: Secret,
  reason: Extract<EndReason, 'log-out' | 'replaced'>,
  now: Date,
): Promise<Session | undefined> {
  const idHash = hashSecret(secret);
  const [row] = await executor
    .select()
    .from(sessions)
    .where(and(eq(sessions.idHash, idHash), isNull(sessions.endedAt)));
  if (!row) return undefined;
  await markEnded(executor, [idHash], reason, now);
  return sessionOf(row);
}

/** Ends every session that the provider of `kind` knows as `sid`. Answers with those that were live. */
export async function endSessionsOfProvider(
  executor: Executor,
  kind: Session['kind'],
  sid: string,
  now: Date,
): Promise<Session[]> {
  const rows = await executor
    .select()
    .from(sessions)
    .where(and(eq(sessions.kind, kind), eq(sessions.providerSid, sid), isNull(sessions.endedAt)));
  const hashes = rows.map(({ idHash }) => idHash);
  if (hashes.length > 0) await markEnded(executor, hashes, 'provider-log-out', now);
  return rows.map(sessionOf).filter((session) => session !== undefined);
}

/** Remembers the language that a logged-in person chose, for the rest of the session. */
export async function setSessionLanguage(
  executor: Executor,
  sessionHash: string,
  language: Language,
): Promise<void> {
  await executor.update(sessions).set({ language }).where(eq(sessions.idHash, sessionHash));
}

/** Ends living sessions by the hashes of their secrets. */
export async function markEnded(
  executor: Executor,
  idHashes: readonly string[],
  reason: EndReason,
  now: Date,
): Promise<void> {
  await executor
    .update(sessions)
    .set({ endedAt: now, endReason: reason })
    .where(and(inArray(sessions.idHash, [...idHashes]), isNull(sessions.endedAt)));
}

function holderColumns(identity: Identity) {
  if (identity.kind === 'customer') {
    return { kind: 'customer', personId: identity.personId, language: identity.language ?? null } as const;
  }
  const { subject, email, name, roles, teams } = identity;
  return { kind: 'staff', staffSubject: subject, staffEmail: email, staffName: name, roles, teams } as const;
}

/** Undefined when the row lacks what its kind needs, which the table's own check makes impossible. */
function sessionOf(row: Row): Session | undefined {
  const common = {
    sessionHash: row.idHash,
    ...(row.authenticatedAt === null ? {} : { authenticatedAt: row.authenticatedAt }),
  };
  if (row.kind === 'customer') {
    if (row.personId === null) return undefined;
    const language = row.language === null ? {} : { language: row.language };
    return { kind: 'customer', personId: row.personId, ...common, startedAt: row.createdAt, ...language };
  }
  if (row.staffEmail === null) return undefined;
  return {
    kind: 'staff',
    email: row.staffEmail,
    name: row.staffName ?? row.staffEmail,
    roles: row.roles,
    teams: row.teams,
    ...common,
  };
}
