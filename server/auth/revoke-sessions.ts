import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { audit } from '#server/audit/audit.ts';
import type { Db } from '#server/db/client.ts';
import { sessions } from '#server/db/schema/index.ts';

/** Whose logins end: a customer's, by the bank's own id; an employee's, by e-mail; everybody's. */
export type Whose =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'staff'; readonly email: string }
  | { readonly kind: 'all' };

/**
 * Ends every living session of somebody at once, in every instance, and gives their number. One row of audit, in the same
 * transaction.
 */
export function revokeSessions(db: Db, whose: Whose, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now, endReason: 'revoked' })
      .where(and(isNull(sessions.endedAt), held(whose)))
      .returning({ idHash: sessions.idHash });
    await audit(tx, {
      ...{ at: now, action: 'sessions-revoked', target: targetOf(whose), outcome: 'ok' },
      actor: { kind: 'operator', ref: 'sessions:revoke' },
      detail: { ended: ended.length },
    });
    return ended.length;
  });
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
