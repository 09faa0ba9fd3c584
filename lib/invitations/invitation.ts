/** How an invitation reaches the customer: a link that the advisor hands over, or an e-mail from the portal. */
export const INVITATION_CHANNELS = ['link', 'mail'] as const;
export type InvitationChannel = (typeof INVITATION_CHANNELS)[number];

/**
 * Where an invitation is on its way. `handed`: the advisor has the link. Of a mail, `queued`: nothing has left; `sending`:
 * the mail server has asked for the content, so from here it may have arrived; `unclear`: the portal fell or lost the
 * server while sending, so it cannot be known, and it is never sent again.
 */
export const INVITATION_DELIVERIES = ['handed', 'queued', 'sending', 'sent', 'refused', 'unclear'] as const;
export type InvitationDelivery = (typeof INVITATION_DELIVERIES)[number];

/** What the advisor is told of an invitation. */
export type InvitationState =
  'completed' | 'revoked' | 'replaced' | 'refused' | 'expired' | 'opened' | 'unclear' | 'underway' | 'sent';

/** What decides the state. */
export interface InvitationFacts {
  readonly delivery: InvitationDelivery;
  readonly expiresAt: Date;
  /** When the link was followed on to the login. */
  readonly openedAt: Date | null;
  /** When a consent was granted after it. */
  readonly completedAt: Date | null;
  readonly revokedAt: Date | null;
  /** The invitation that took its place. */
  readonly replacedBy: string | null;
}

/** For how many days a link works. */
export const INVITATION_DAYS = 14;

/** Most clients in one bulk invitation. */
export const MOST_INVITED_AT_ONCE = 500;

/** How an invitation stands at an instant. What has happened to it wins over how it was sent. */
export function invitationState(facts: InvitationFacts, now: Date): InvitationState {
  if (facts.completedAt !== null) return 'completed';
  if (facts.revokedAt !== null) return 'revoked';
  if (facts.replacedBy !== null) return 'replaced';
  if (facts.delivery === 'refused') return 'refused';
  if (facts.expiresAt <= now) return 'expired';
  if (facts.openedAt !== null) return 'opened';
  switch (facts.delivery) {
    case 'queued':
    case 'sending':
      return 'underway';
    case 'unclear':
      return 'unclear';
    case 'handed':
    case 'sent':
      return 'sent';
  }
}

/** Whether its link still leads anywhere. */
export const isOpen = (facts: InvitationFacts, now: Date): boolean =>
  ['opened', 'unclear', 'underway', 'sent'].includes(invitationState(facts, now));
