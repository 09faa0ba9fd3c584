import 'server-only';
import { and, desc, isNull } from 'drizzle-orm';
import { audit } from '#server/platform/audit/audit.ts';
import { database, type Executor, type Tx } from '#server/platform/db/client.ts';
import { sessions } from '#server/platform/db/schema/index.ts';
import { actorOf } from '../policy/actor.ts';
import { sessionCondition, subjectOf, type SessionFilter } from './revoke-sessions.ts';
import { MOST_SESSIONS, passedLimit } from './session-limits.ts';
import { markEnded } from './session-store.ts';
import type { Session } from './session-types.ts';

/** A login of the person's own, as far as there is anything to tell of it. */
export interface OwnSession {
  /** Tells it from the person's others; of no use to anybody else. */
  readonly ref: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

/** The active sessions of the person of `session`, newest first. */
export const ownSessions = async (session: Session, now: Date): Promise<readonly OwnSession[]> =>
  sessionsOf(await database(), session, now);

/** Ends one session of the person of `session`; see {@link revokeSession}. */
export const endOwnSession = async (session: Session, ref: string, now: Date): Promise<boolean> =>
  revokeSession(await database(), session, ref, now);

/** The active sessions of a person, newest first, with `current` marked. */
export async function sessionsOf(
  executor: Executor,
  current: Session,
  now: Date,
): Promise<readonly OwnSession[]> {
  return (await living(executor, subjectOf(current), now)).map(({ idHash, createdAt, lastSeenAt }) => ({
    ref: refOf(idHash),
    createdAt,
    lastSeenAt,
    isCurrent: idHash === current.sessionHash,
  }));
}

/**
 * Ends the session that `ref` names, at once and in every instance, with its row of audit; false when the holder of `current` has
 * no such living one: another's is never found.
 */
export function revokeSession(
  executor: Executor,
  current: Session,
  ref: string,
  now: Date,
): Promise<boolean> {
  return executor.transaction(async (tx) => {
    const found = (await living(tx, subjectOf(current), now)).find(({ idHash }) => refOf(idHash) === ref);
    if (found === undefined) return false;
    await markEnded(tx, [found.idHash], 'revoked', now);
    await audit(tx, {
      at: now,
      actor: actorOf(current),
      action: 'session-ended',
      target: '-',
      outcome: 'ok',
      detail: { reason: 'revoked' },
    });
    return true;
  });
}

/**
 * Ends the oldest sessions of a person with more than {@link MOST_SESSIONS}, in the transaction that has just begun one, and
 * gives their number. Logins at the same instant may each leave one more, until the next.
 */
export async function evictOldestSessions(tx: Tx, filter: SessionFilter, now: Date): Promise<number> {
  const tooMany = (await living(tx, filter, now)).slice(MOST_SESSIONS).map(({ idHash }) => idHash);
  if (tooMany.length > 0) await markEnded(tx, tooMany, 'too-many', now);
  return tooMany.length;
}

async function living(executor: Executor, filter: SessionFilter, now: Date) {
  const rows = await executor
    .select()
    .from(sessions)
    .where(and(isNull(sessions.endedAt), sessionCondition(filter)))
    .orderBy(desc(sessions.createdAt), desc(sessions.idHash));
  return rows.filter((row) => passedLimit(row, now) === undefined);
}

/** The beginning of the hash: enough to tell a few logins apart. */
const refOf = (idHash: string): string => idHash.slice(0, 16);
