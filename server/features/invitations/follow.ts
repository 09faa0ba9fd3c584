import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { isOpen } from '#lib/invitations/invitation.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { invitations } from '#server/platform/db/schema/index.ts';
import { hashOfToken, isToken } from '#server/platform/crypto/link-token.ts';
import type { InvitationDeps } from './deps.ts';
import type { InvitationRow } from './invitation-rows.ts';

type Deps = Pick<InvitationDeps, 'database'>;

/** The invitation that a link leads to; undefined when it leads nowhere (any more), whatever the reason. Changes nothing. */
export async function invitationAt(
  deps: Deps,
  token: string,
  now: Date,
): Promise<Pick<InvitationRow, 'id' | 'orgnr'> | undefined> {
  if (!isToken(token)) return undefined;
  const db = await deps.database();
  const [row] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hashOfToken(token)));
  return row !== undefined && isOpen(row, now) ? row : undefined;
}

/**
 * Records the first time that the link was followed on to the login. Opening the page alone does not count, since mail
 * scanners follow every link. Who it was is not known yet.
 */
export async function openInvitation(deps: Deps, token: string, now: Date): Promise<void> {
  const found = await invitationAt(deps, token, now);
  if (found === undefined) return;
  const db = await deps.database();
  await db.transaction(async (tx) => {
    const opened = await tx
      .update(invitations)
      .set({ openedAt: now })
      .where(and(eq(invitations.id, found.id), isNull(invitations.openedAt)))
      .returning({ id: invitations.id });
    if (opened.length === 0) return;
    await audit(tx, {
      at: now,
      actor: { kind: 'portal', ref: 'invitation' },
      action: 'invitation-opened',
      target: found.orgnr,
      outcome: 'ok',
      detail: { invitation: found.id },
    });
  });
}
