import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { isOpen } from '#lib/invitations/invitation.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { invitations } from '#server/platform/db/schema/index.ts';

export type InvitationRow = typeof invitations.$inferSelect;

/** A client's invitation whose link works; there is at most one. */
export async function openInvitationOf(
  executor: Executor,
  orgnr: string,
  now: Date,
): Promise<InvitationRow | undefined> {
  const rows = await executor
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.orgnr, orgnr),
        isNull(invitations.completedAt),
        isNull(invitations.revokedAt),
        isNull(invitations.replacedBy),
      ),
    )
    .orderBy(desc(invitations.invitedAt));
  return rows.find((row) => isOpen(row, now));
}

/** Invitations of a client that pages show; older ones stay in the database. */
const SHOWN = 20;

/** A client's invitations, the newest first. */
export function invitationsOf(executor: Executor, orgnr: string): Promise<InvitationRow[]> {
  return executor
    .select()
    .from(invitations)
    .where(eq(invitations.orgnr, orgnr))
    .orderBy(desc(invitations.invitedAt), desc(invitations.id))
    .limit(SHOWN);
}
