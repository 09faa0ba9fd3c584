import 'server-only';
import {
  invitationState,
  type InvitationChannel,
  type InvitationState,
} from '#lib/invitations/invitation.ts';
import type { InvitationDeps } from './deps.ts';
import { invitationsOf } from './invitation-rows.ts';
import { recipientsOf, type Recipient } from './recipients.ts';

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
export async function clientInvitations(
  deps: InvitationDeps,
  orgnr: string,
  now: Date,
): Promise<ClientInvitations> {
  const db = await deps.database();
  const rows = await invitationsOf(db, orgnr);
  const recipients = await recipientsOf(db, orgnr);
  return {
    invitations: rows.map((row) => ({
      id: row.id,
      channel: row.channel,
      state: invitationState(row, now),
      invitedBy: row.invitedBy,
      invitedAt: row.invitedAt,
      expiresAt: row.expiresAt,
      openedAt: row.openedAt ?? undefined,
      completedAt: row.completedAt ?? undefined,
    })),
    recipients: recipients.map(({ personId, name, role }) => ({ personId, name, role })),
    mailable: deps.mail !== undefined,
  };
}
