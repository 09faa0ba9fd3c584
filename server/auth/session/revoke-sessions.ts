import 'server-only';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { audit, type AuditEvent } from '#server/platform/audit/audit.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { sessions } from '#server/platform/db/schema/index.ts';
import type { Identity, Session } from './session-types.ts';

/** Whose logins end: a customer's, by the bank's own id; an employee's, by e-mail; everybody's. */
export type SessionFilter =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'staff'; readonly email: string }
  | { readonly kind: 'all' };

/** The operator who runs the command. */
export const OPERATOR: AuditEvent['actor'] = { kind: 'operator', ref: 'sessions:revoke' };

/**
 * Ends every active session of a person in every instance, and returns their number. One row of audit, in the same
 * transaction, says that `by` did it.
 */
export function revokeSessions(
  executor: Executor,
  filter: SessionFilter,
  by: AuditEvent['actor'],
  now: Date,
): Promise<number> {
  return executor.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now, endReason: 'revoked' })
      .where(and(isNull(sessions.endedAt), sessionCondition(filter)))
      .returning({ idHash: sessions.idHash });
    await audit(tx, {
      at: now,
      action: 'sessions-revoked',
      target: targetOf(filter),
      outcome: 'ok',
      actor: by,
      detail: { ended: ended.length },
    });
    return ended.length;
  });
}

/** The holder of a session, whose logins are its own to end. */
export const subjectOf = (holder: Session | Identity): SessionFilter =>
  holder.kind === 'customer'
    ? { kind: 'person', personId: holder.personId }
    : { kind: 'staff', email: holder.email };

/** The SQL condition for the sessions of a person. */
export function sessionCondition(filter: SessionFilter): SQL | undefined {
  switch (filter.kind) {
    case 'person':
      return eq(sessions.personId, filter.personId);
    case 'staff':
      return eq(sessions.staffEmail, filter.email.toLowerCase());
    case 'all':
      return undefined;
  }
}

function targetOf(filter: SessionFilter): string {
  switch (filter.kind) {
    case 'person':
      return filter.personId;
    case 'staff':
      return filter.email.toLowerCase();
    case 'all':
      return 'all';
  }
}
