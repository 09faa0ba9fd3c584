import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { InvitationDelivery } from '#lib/invitations/invitation.ts';
import type { Db, Executor } from '#server/platform/db/client.ts';
import { invitations } from '#server/platform/db/schema/index.ts';
import type { Delivery, MailSender } from '#server/integrations/mail/mail-types.ts';
import { log } from '#server/platform/observability/log.ts';
import { hashOfToken, newToken } from '#server/platform/crypto/link-token.ts';
import type { InvitationDeps } from './deps.ts';
import { invitationLink } from './link.ts';
import { invitationWords } from './mail-texts.ts';
import type { MailTarget } from './write-invitation.ts';

// An invitation is sent at most once, as reminders are (reminders/reminder-mails.ts): it is written as `queued` together with its job,
// marked as `sending` when the mail server waits for the content, and settled when the server has answered. An attempt that finds the
// mark of one that fell records the invitation as `unclear` and never sends it again.

interface Post {
  readonly db: Db;
  readonly mail: MailSender;
}

/** Sends a queued invitation with a new link. `postponed` and `unavailable` leave it queued. */
export async function sendInvitationMail(
  { portalUrl, bankName, clock }: InvitationDeps,
  { db, mail }: Post,
  id: string,
  to: Pick<MailTarget, 'address' | 'language'>,
): Promise<Delivery['kind']> {
  const token = newToken();
  const words = invitationWords(bankName, invitationLink(portalUrl, token), to.language);
  const delivery = await mail.send({ ...words, to: to.address, id, date: clock() }, () =>
    beginSending(db, id, token),
  );
  switch (delivery.kind) {
    case 'sent':
    case 'refused':
    case 'unclear':
      await db.update(invitations).set({ delivery: delivery.kind }).where(eq(invitations.id, id));
      break;
    case 'postponed':
    case 'unavailable':
      await change(db, id, 'sending', 'queued');
      break;
    case 'withheld':
      // Revoked meanwhile: it stays in the list, and never leaves.
      await change(db, id, 'queued', 'refused');
      break;
  }
  return delivery.kind;
}

/** From here the mail may have arrived. False, and nothing may leave, when the invitation is gone, was revoked or is being sent. */
async function beginSending(db: Db, id: string, token: string): Promise<boolean> {
  const begun = await db
    .update(invitations)
    .set({ delivery: 'sending', tokenHash: hashOfToken(token) })
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.delivery, 'queued'),
        isNull(invitations.revokedAt),
        isNull(invitations.replacedBy),
      ),
    )
    .returning({ id: invitations.id });
  return begun.length > 0;
}

const change = (executor: Executor, id: string, from: InvitationDelivery, to: InvitationDelivery) =>
  executor
    .update(invitations)
    .set({ delivery: to })
    .where(and(eq(invitations.id, id), eq(invitations.delivery, from)));

/** Takes away an invitation of which nothing has left. The audit trail keeps that it was tried. */
export const deleteUnsent = (executor: Executor, id: string) =>
  executor.delete(invitations).where(and(eq(invitations.id, id), eq(invitations.delivery, 'queued')));

/** Where an invitation stands after an earlier attempt, whose mark is recorded as `unclear`; undefined when it was taken away. */
export async function afterAttempt(executor: Executor, id: string): Promise<InvitationDelivery | undefined> {
  const [row] = await executor
    .select({ delivery: invitations.delivery })
    .from(invitations)
    .where(eq(invitations.id, id));
  if (row?.delivery !== 'sending') return row?.delivery;
  log().error({ invitationId: id }, 'an invitation may have been lost: an instance fell while sending it');
  await change(executor, id, 'sending', 'unclear');
  return 'unclear';
}

/**
 * The job of an invitation that an advisor waited for while it was sent. It comes when that must be over: what the request left queued
 * is taken away, and a link that it replaced works again. The address of such a mail may be stored nowhere, so it cannot be sent later.
 */
export async function followUp({ database }: Pick<InvitationDeps, 'database'>, id: string): Promise<void> {
  const db = await database();
  if ((await afterAttempt(db, id)) === 'queued') await deleteUnsent(db, id);
}
