import 'server-only';
import { eq } from 'drizzle-orm';
import { audit } from '#server/platform/audit/audit.ts';
import { lockActiveConsents } from '#server/features/consent/consent-rows.ts';
import { invitations } from '#server/platform/db/schema/index.ts';
import type { InvitationDeps } from './deps.ts';
import { openInvitationOf } from './invitation-rows.ts';
import { ownClientsCondition, type InvitingAdvisor } from './inviting-advisor.ts';

/** Lets the link of a client's open invitation die at once. False when there is none, or the client is not theirs. */
export async function revokeInvitation(
  { database }: Pick<InvitationDeps, 'database'>,
  inviter: InvitingAdvisor,
  orgnr: string,
  now: Date,
): Promise<boolean> {
  const db = await database();
  return db.transaction(async (tx) => {
    if (
      (await lockActiveConsents(tx, orgnr)) === undefined ||
      !(await ownClientsCondition(tx, inviter, orgnr))
    )
      return false;
    const open = await openInvitationOf(tx, orgnr, now);
    if (open === undefined) return false;
    await tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, open.id));
    await audit(tx, {
      at: now,
      actor: { kind: 'staff', ref: inviter.email },
      action: 'invitation-revoked',
      target: orgnr,
      outcome: 'ok',
      detail: { invitation: open.id },
    });
    return true;
  });
}
