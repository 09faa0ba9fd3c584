/**
 * The life cycle of a consent: `requested -> granted -> (expired | revoked | replaced)`, `requested -> (rejected | abandoned
 * | failed)`, and `granted <-> stopped`: the customer has stopped its use in the bank, while it lives on in Altinn. Each of
 * the three may become `lost`: Altinn does not have it any longer, which no customer can bring about.
 */
export const CONSENT_STATUSES = [
  'requested',
  'granted',
  'rejected',
  'abandoned',
  'failed',
  'expired',
  'revoked',
  'stopped',
  'replaced',
  'lost',
] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

/** How the portal learnt of a transition. */
export const CONSENT_SOURCES = [
  'request',
  'callback',
  'read',
  'feed',
  'token-error',
  'data-error',
  'clock',
  'person',
  'bank',
] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** One consent, as pages show it. Times are instants; the end of the consent is `validTo`, set by Altinn. */
export interface Consent {
  /** Altinn's id. */
  readonly id: string;
  readonly orgnr: string;
  readonly status: ConsentStatus;
  /** Where a person answers at Altinn; also the link to forward to a person who may approve. */
  readonly viewUri?: string;
  readonly requestedBy: ConsentPerson;
  readonly requestedAt: Date;
  readonly validTo: Date;
  readonly grantedAt?: Date;
  /** When it ended, or was stopped. */
  readonly endedAt?: Date;
}

/** A person of the customer; name and role are those of the mandate, and missing without one. */
export interface ConsentPerson {
  readonly personId: string;
  readonly name?: string;
  readonly role?: string;
}

/** One transition: who, when, and how the portal learnt of it. */
export interface ConsentEvent {
  readonly consentId: string;
  readonly from?: ConsentStatus;
  readonly to: ConsentStatus;
  readonly at: Date;
  readonly learntBy: ConsentSource;
  readonly person?: ConsentPerson;
  /** When it happened according to Altinn, where that is known. */
  readonly happenedAt?: Date;
  /** The request was made to renew a consent in force. */
  readonly renewal?: boolean;
  /** Answers from Skatteetaten that were erased with this step. */
  readonly erased?: number;
}

/** Where a business stands: at most one consent in force or stopped, and one open request. */
export interface ConsentSummary {
  readonly current: Consent | undefined;
  readonly open: Consent | undefined;
  /** The one that ended or was stopped most recently. */
  readonly last: Consent | undefined;
  /** The one whose use the customer has stopped; it stays valid at Altinn, and can be resumed without a new request. */
  readonly stopped: Consent | undefined;
  /** The consent in force that the open request would replace. */
  readonly renewalOf: Consent | undefined;
  /** The consent in force ends soon, and no renewal is open. */
  readonly renewable: boolean;
  /** Newest first. */
  readonly events: readonly ConsentEvent[];
}
