import type { ConsentStatus } from '../consent/consent.ts';
import type { SharingLevel } from '../consent/sharing.ts';
import type { ClientState, EndedBy } from './client-status.ts';

/** What of a consent decides how a client stands. */
interface ConsentFacts {
  readonly id: string;
  readonly status: ConsentStatus;
  readonly validTo: Date;
  readonly endedAt: Date | null;
}

/** What of a customer's choice decides what an adviser sees. */
interface SharingFacts {
  readonly consentId: string;
  readonly level: SharingLevel;
  readonly until: Date | null;
}

/** How a client stands, as the advisers' list stores it. */
export interface ClientStanding {
  readonly state: ClientState;
  readonly endedBy: EndedBy | null;
  /** When the consent or request ends, or when it ended. */
  readonly endsAt: Date | null;
  readonly shared: SharingLevel;
  readonly sharedUntil: Date | null;
}

const STATE_OF = {
  granted: 'active',
  requested: 'asked',
  stopped: 'withdrawn',
  revoked: 'withdrawn',
  lost: 'lost',
  rejected: 'rejected',
  abandoned: 'unanswered',
  failed: 'unanswered',
  expired: 'expired',
  replaced: 'expired',
} as const satisfies Record<ConsentStatus, ClientState>;

const NEVER_ASKED: ClientStanding = {
  state: 'never-asked',
  endedBy: null,
  endsAt: null,
  shared: 'nothing',
  sharedUntil: null,
};

/** The standing that follows from the consent that counts, if any, and the customer's choice. Sharing needs the consent that it names. */
export function clientStanding(
  consent: ConsentFacts | undefined,
  sharing: SharingFacts | undefined,
): ClientStanding {
  if (consent === undefined) return NEVER_ASKED;
  const { id, status, validTo, endedAt } = consent;
  const shares = status === 'granted' && sharing?.consentId === id;
  const until = shares ? sharing.until : null;
  return {
    state: STATE_OF[status],
    endedBy: endedBy(consent),
    endsAt: status === 'granted' || status === 'requested' ? validTo : (endedAt ?? validTo),
    shared: shares ? sharing.level : 'nothing',
    sharedUntil: !shares ? null : until !== null && until < validTo ? until : validTo,
  };
}

function endedBy({ status, validTo, endedAt }: ConsentFacts): EndedBy | null {
  switch (status) {
    case 'stopped':
    case 'revoked':
    case 'rejected':
      return 'customer';
    case 'failed':
      return 'bank';
    case 'expired':
    case 'replaced':
      return 'expiry';
    case 'abandoned':
      return endedAt !== null && endedAt < validTo ? 'customer' : 'expiry';
    case 'granted':
    case 'requested':
    case 'lost':
      return null;
  }
}
