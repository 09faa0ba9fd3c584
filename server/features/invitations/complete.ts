import 'server-only';
import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import type { Tx } from '#server/platform/db/client.ts';
import { invitations } from '#server/platform/db/schema/index.ts';

/**
 * Marks a client's invitation as completed, in the transaction that records the consent: its link does nothing more.
 * A person who followed the link in time may take longer than the link lasts.
 */
export async function completeInvitations(tx: Tx, orgnr: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ completedAt: at })
    .where(
      and(
        eq(invitations.orgnr, orgnr),
        isNull(invitations.completedAt),
        isNull(invitations.revokedAt),
        isNull(invitations.replacedBy),
        or(gt(invitations.expiresAt, at), isNotNull(invitations.openedAt)),
      ),
    );
}
