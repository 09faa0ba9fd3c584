import type { RefusalReason } from './refusal-reason.ts';

/**
 * The closed list of expected failures. Each code has texts in three languages under `errors.<code>`, and each screen
 * switches over the code, never over a message.
 */
export const PORTAL_ERROR_CODES = [
  /** An upstream did not answer in time, or not at all. */
  'upstream-unavailable',
  /** An upstream answered in a form that the portal does not understand. */
  'upstream-malformed',
  /** An upstream asks for fewer calls, or the portal's own queue towards it is full. */
  'upstream-busy',
  /** The portal's own set-up towards an upstream is refused: keys, scopes, resource, certificate. */
  'setup-refused',
  /** The portal sent something that the upstream refuses: a fault of ours. */
  'request-refused',
  /** No valid consent: none asked, or it ended. */
  'consent-missing',
  'consent-expired',
  'consent-revoked',
  /** Altinn does not know the business, or does not let the person ask for it. */
  'party-unknown',
  /** Another person or tab is changing the same thing. */
  'conflict',
  /** Not logged in, or the session ended. */
  'not-authenticated',
  /** Logged in too long ago for something that takes out or sets in motion much at once. */
  'login-not-recent',
  /** Does not exist, or is not the person's to see: the two are never told apart. */
  'not-found',
  /** Input from a form that does not pass its schema. */
  'invalid-input',
] as const;

export type PortalErrorCode = (typeof PORTAL_ERROR_CODES)[number];

/** The systems that the portal calls; `errors` name the one that failed. */
export type Upstream =
  'customer-login' | 'staff-login' | 'maskinporten' | 'altinn' | 'skatteetaten' | 'database';

export interface PortalError {
  readonly code: PortalErrorCode;
  /** `warning`: part of the page is missing; `error`: the page or act failed; `alarm`: operations must act. */
  readonly severity: 'warning' | 'error' | 'alarm';
  /** Whether trying again later may help the person. */
  readonly retryable: boolean;
  readonly upstream?: Upstream;
  /** The upstream's own code, for support: `KB-002`, `MP-110`, `AM-00001`. */
  readonly upstreamCode?: string;
  /** Why Maskinporten refused a grant, when that is known. */
  readonly refusalReason?: RefusalReason;
  /** The upstream's correlation or trace id, for support. */
  readonly correlationId?: string;
  /** Advice for the bank's operators, in English, without secrets or personal data. Never shown to customers. */
  readonly operatorAdvice?: string;
}

const DEFAULTS: Record<PortalErrorCode, Pick<PortalError, 'severity' | 'retryable'>> = {
  'upstream-unavailable': { severity: 'error', retryable: true },
  'upstream-malformed': { severity: 'alarm', retryable: true },
  'upstream-busy': { severity: 'error', retryable: true },
  'setup-refused': { severity: 'alarm', retryable: false },
  'request-refused': { severity: 'alarm', retryable: false },
  'consent-missing': { severity: 'warning', retryable: false },
  'consent-expired': { severity: 'warning', retryable: false },
  'consent-revoked': { severity: 'warning', retryable: false },
  'party-unknown': { severity: 'error', retryable: false },
  conflict: { severity: 'warning', retryable: true },
  'not-authenticated': { severity: 'warning', retryable: false },
  'login-not-recent': { severity: 'warning', retryable: false },
  'not-found': { severity: 'warning', retryable: false },
  'invalid-input': { severity: 'warning', retryable: false },
};

/** Builds an error with the code's usual severity and retry rule; `details` may say otherwise. */
export const portalError = (
  code: PortalErrorCode,
  details: Partial<Omit<PortalError, 'code'>> = {},
): PortalError => ({
  code,
  ...DEFAULTS[code],
  ...details,
});
