import 'server-only';
import type { BatchProgress } from '#lib/invitations/batch.ts';
import { invitationState } from '#lib/invitations/invitation.ts';
import type { InvitationChannel, InvitationState } from '#lib/invitations/invitation.ts';
import type { Result } from '#lib/core/result.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import type { Delivery } from '#server/integrations/mail/mail-types.ts';
import { mailSender } from '#server/integrations/mail/mail.ts';
import { batchesOf, batchItems as items, batchProgress as progress, orderBatch as order } from './batches.ts';
import type { BatchItem, BatchProblem } from './batches.ts';
import { followUp } from './delivery.ts';
import type { InvitationDeps, InvitationProblem } from './deps.ts';
import { invitationAt as at, openInvitation as opening } from './follow.ts';
import { inviteByLink as byLink, inviteByMail as byMail } from './invite.ts';
import type { MailTo } from './invite.ts';
import type { Inviter } from './inviter.ts';
import { invitationsOf } from './invitation-rows.ts';
import { recipientsOf } from './recipients.ts';
import type { Recipient } from './recipients.ts';
import { revokeInvitation as revoke } from './revoke.ts';
import { sendBatchItem as sendItem } from './send-batch-item.ts';
import type { BatchItemSent, BatchPlace } from './send-batch-item.ts';

export { invitationPath } from './link.ts';
export type { InvitationProblem } from './deps.ts';

// The invitation service as pages, actions and the background job call it: with the process's configuration. Whether the
// caller may is `authorise`'s to say; that the client is the advisor's own is looked at once more in each transaction.

const deps = (): InvitationDeps => ({
  database,
  mail: mailSender(),
  portalUrl: config().portalUrl,
  bankName: config().bank.name,
  clock: () => new Date(),
});

/** See invite.ts. */
export const inviteByLink = (
  inviter: Inviter,
  orgnr: string,
  now: Date,
): Promise<Result<URL, InvitationProblem>> => byLink(deps(), inviter, orgnr, now);

/** See invite.ts. */
export const inviteByMail = (
  inviter: Inviter,
  orgnr: string,
  to: MailTo,
  now: Date,
): Promise<Result<Delivery['kind'], InvitationProblem>> => byMail(deps(), inviter, orgnr, to, now);

/** See revoke.ts. */
export const revokeInvitation = (inviter: Inviter, orgnr: string, now: Date): Promise<boolean> =>
  revoke(deps(), inviter, orgnr, now);

/** See follow.ts. */
export const invitationAt = (token: string, now: Date): Promise<{ readonly orgnr: string } | undefined> =>
  at(deps(), token, now);

/** See follow.ts. */
export const openInvitation = (token: string, now: Date): Promise<void> => opening(deps(), token, now);

/** An invitation as the advisor sees it. */
interface Invitation {
  readonly id: string;
  readonly channel: InvitationChannel;
  readonly state: InvitationState;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly openedAt: Date | undefined;
  readonly completedAt: Date | undefined;
}

/** What the page about inviting one client shows. Addresses of people stay here: the advisor sees name and role. */
export interface ClientInvitations {
  readonly invitations: readonly Invitation[];
  readonly recipients: readonly Pick<Recipient, 'personId' | 'name' | 'role'>[];
  /** Whether the portal can send e-mail at all. */
  readonly mailable: boolean;
}

/** A client's invitations, and who there can be written to. */
export async function clientInvitations(orgnr: string, now: Date): Promise<ClientInvitations> {
  const db = await database();
  const [rows, recipients] = [await invitationsOf(db, orgnr), await recipientsOf(db, orgnr)];
  return {
    invitations: rows.map((row) => ({
      ...{ id: row.id, channel: row.channel, state: invitationState(row, now), invitedBy: row.invitedBy },
      ...{ invitedAt: row.invitedAt, expiresAt: row.expiresAt },
      ...{ openedAt: row.openedAt ?? undefined, completedAt: row.completedAt ?? undefined },
    })),
    recipients: recipients.map(({ personId, name, role }) => ({ personId, name, role })),
    mailable: mailSender() !== undefined,
  };
}

/** See batches.ts. */
export const orderBatch = (
  inviter: Inviter,
  orgnrs: readonly string[],
  now: Date,
): Promise<Result<string, BatchProblem>> => order(deps(), inviter, orgnrs, now);

/** See batches.ts. */
export const batchProgress = async (email: string, id: string): Promise<BatchProgress | undefined> =>
  progress(await database(), email, id);

/** See batches.ts. */
export const batchItems = async (inviter: Inviter, id: string): Promise<readonly BatchItem[]> =>
  items(await database(), inviter, id);

/** See batches.ts. */
export const ownBatches = async (email: string): Promise<readonly BatchProgress[]> =>
  batchesOf(await database(), email);

/** See send-batch-item.ts. */
export const sendBatchItem = (place: BatchPlace, isLast: boolean): Promise<BatchItemSent> =>
  sendItem(deps(), place, isLast);

/** See delivery.ts. */
export const followUpInvitation = (id: string): Promise<void> => followUp(deps(), id);
