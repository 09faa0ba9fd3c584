import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { audit } from '#server/audit/audit.ts';
import type { AuditEvent } from '#server/audit/audit.ts';
import type { Executor } from '#server/db/client.ts';
import { sessions } from '#server/db/schema/index.ts';
import { passedLimit } from './session-limits.ts';
import type { Session } from './session-types.ts';

/** Whose logins end: a customer's, by the bank's own id; an employee's, by e-mail; everybody's. */
export type Whose =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'staff'; readonly email: string }
  | { readonly kind: 'all' };

/** A login of the person's own, as far as there is anything to tell of it. */
export interface OwnSession {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

/** Whoever runs the command. */
export const OPERATOR: AuditEvent['actor'] = { kind: 'operator', ref: 'sessions:revoke' };

/**
 * Ends every living session of somebody at once, in every instance, and gives their number. One row of audit, in the same
 * transaction, says that `by` did it.
 */
export function revokeSessions(
  executor: Executor,
  whose: Whose,
  by: AuditEvent['actor'],
  now: Date,
): Promise<number> {
  return executor.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now, endReason: 'revoked' })
      .where(and(isNull(sessions.endedAt), held(whose)))
      .returning({ idHash: sessions.idHash });
    await audit(tx, {
      ...{ at: now, action: 'sessions-revoked', target: targetOf(whose), outcome: 'ok' },
      actor: by,
      detail: { ended: ended.length },
    });
    return ended.length;
  });
}

/** The holder of a session, whose logins are its own to end. */
export const holderOf = (session: Session): Whose =>
  session.kind === 'customer'
    ? { kind: 'person', personId: session.personId }
    : { kind: 'staff', email: session.email };

/** The living sessions of somebody, the newest first, with which of them is `current`. */
export async function sessionsOf(
  executor: Executor,
  current: Session,
  now: Date,
): Promise<readonly OwnSession[]> {
  const rows = await executor
    .select()
    .from(sessions)
    .where(and(isNull(sessions.endedAt), held(holderOf(current))))
    .orderBy(desc(sessions.createdAt));
  return rows
    .filter((row) => passedLimit(row, now) === undefined)
    .map(({ idHash, createdAt, lastSeenAt }) => ({
      ...{ createdAt, lastSeenAt },
      isCurrent: idHash === current.sessionHash,
    }));
}

function held(whose: Whose): SQL | undefined {
  switch (whose.kind) {
    case 'person':
      return eq(sessions.personId, whose.personId);
    case 'staff':
      return eq(sessions.staffEmail, whose.email.toLowerCase());
    case 'all':
      return undefined;
  }
}

function targetOf(whose: Whose): string {
  switch (whose.kind) {
    case 'person':
      return whose.personId;
    case 'staff':
      return whose.email.toLowerCase();
    case 'all':
      return 'all';
  }
}
