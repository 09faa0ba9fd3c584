import 'server-only';
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { InvitationDelivery } from '#lib/invitations/invitation.ts';
import type { Db, Executor } from '#server/db/client.ts';
import { invitationBatchItems, invitations } from '#server/db/schema/index.ts';
import type { MailSender } from '#server/mail/mail-types.ts';
import type { InvitationDeps } from './deps.ts';
import { invitationLink } from './link.ts';
import { invitationWords } from './mail-texts.ts';
import { LEASE_MS } from './write-invitation.ts';
import type { MailTarget, WrittenInvitation } from './write-invitation.ts';

/**
 * How a mail is sent at most once, as reminders are (reminders/mail-claims.ts):
 *
 * 1. `writeInvitation` writes it as `claimed`. Whoever falls here has sent nothing: `sweepInvitations` takes it away after
 *    its lease, a link that it replaced works again, and a bulk invitation makes a new one.
 * 2. `begin` marks it `sending` when the mail server waits for the content. It fails when the invitation was taken away or
 *    revoked, so an instance that slept through its lease sends nothing.
 * 3. The content leaves; it becomes `sent`, `refused` or `unclear`, or is taken away when the server said no for now.
 *
 * Whoever falls between 2 and 3 leaves a mail that may have arrived: it becomes `unclear`, and is never sent again.
 */
export type InvitationDelivered = 'sent' | 'refused' | 'unclear' | 'postponed' | 'unavailable' | 'withheld';

interface Post {
  readonly db: Db;
  readonly mail: MailSender;
}

/** Sends the mail of an invitation that was just written. `postponed` and `unavailable` leave no invitation behind. */
export async function deliver(
  deps: InvitationDeps,
  { db, mail }: Post,
  { id, token }: WrittenInvitation,
  to: Pick<MailTarget, 'address' | 'language'>,
): Promise<InvitationDelivered> {
  const { portalUrl, bankName, clock } = deps;
  const words = invitationWords(bankName, invitationLink(portalUrl, token), to.language);
  const delivery = await mail.send({ ...words, to: to.address, id, date: clock() }, () =>
    begin(db, id, clock()),
  );
  switch (delivery.kind) {
    case 'sent':
    case 'refused':
    case 'unclear':
      await db
        .update(invitations)
        .set({ delivery: delivery.kind, leaseUntil: null })
        .where(eq(invitations.id, id));
      break;
    case 'postponed':
    case 'unavailable':
      await takeAway(db, id);
      break;
    case 'withheld':
      // Revoked meanwhile: it stays in the list, and never leaves.
      await db
        .update(invitations)
        .set({ delivery: 'refused', leaseUntil: null })
        .where(and(eq(invitations.id, id), eq(invitations.delivery, 'claimed')));
      break;
  }
  return delivery.kind;
}

/** From here the mail may have arrived. False, and nothing may leave, when the invitation is gone or was revoked. */
async function begin(db: Db, id: string, now: Date): Promise<boolean> {
  const begun = await db
    .update(invitations)
    .set({ delivery: 'sending', leaseUntil: new Date(now.getTime() + LEASE_MS) })
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.delivery, 'claimed'),
        isNull(invitations.revokedAt),
        isNull(invitations.replacedBy),
      ),
    )
    .returning({ id: invitations.id });
  return begun.length > 0;
}

/** Takes away an invitation that is known not to have arrived. The audit trail keeps that it was tried. */
const takeAway = (executor: Executor, id: string) =>
  executor
    .delete(invitations)
    .where(and(eq(invitations.id, id), inArray(invitations.delivery, ['claimed', 'sending'])));

/** Settles what fallen instances left behind, in bulk invitations too. */
export async function sweepInvitations(db: Db, now: Date): Promise<{ readonly unclear: number }> {
  const over = (delivery: InvitationDelivery) =>
    and(eq(invitations.delivery, delivery), lt(invitations.leaseUntil, now));
  await db.delete(invitations).where(over('claimed'));
  const unclear = await db.transaction(async (tx) => {
    const rows = await tx
      .update(invitations)
      .set({ delivery: 'unclear', leaseUntil: null })
      .where(over('sending'))
      .returning({ id: invitations.id });
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      await tx
        .update(invitationBatchItems)
        .set({ outcome: 'unclear', settledAt: now })
        .where(and(inArray(invitationBatchItems.invitationId, ids), isNull(invitationBatchItems.outcome)));
    }
    return ids.length;
  });
  return { unclear };
}
