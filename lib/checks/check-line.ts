import type { RefusalReason } from '../maskinporten/refusal-reason.ts';

/** What is checked, in the order that it is told. */
type CheckName =
  | 'configuration'
  | 'signing'
  | 'database'
  | 'customerLogin'
  | 'staffLogin'
  | 'maskinporten'
  | 'token'
  | 'altinn'
  | 'access'
  | 'skatteetaten'
  | 'clock'
  | 'mail';

/** Findings that ask for nothing. */
export type FineFinding =
  | 'configurationRead'
  | 'keyRegistered'
  | 'certificateValid'
  | 'databaseReady'
  | 'databaseNew'
  | 'loginReady'
  | 'maskinportenReady'
  | 'tokenGiven'
  | 'altinnReady'
  | 'accessGiven'
  | 'skatteetatenReady'
  | 'clockRight'
  | 'mailReady'
  | 'mailOff';

/** Findings that somebody must act on, or that kept a check from being made. */
export type ProblemFinding =
  | 'configurationWrong'
  | 'needsConfiguration'
  | 'needsMaskinporten'
  | 'needsToken'
  | 'certificateEnding'
  | 'certificateEnded'
  | 'databaseHeld'
  | 'databaseUnreachable'
  | 'databaseBehind'
  | 'databaseAhead'
  | 'timeout'
  | 'network'
  | 'redirect'
  | 'too-large'
  | 'serverError'
  | 'notTheSystem'
  | 'issuerDiffers'
  | 'refusedOther'
  | 'tokenRefused'
  | 'accessRefused'
  | 'accessUnclear'
  | 'resourceUnknown'
  | 'resourceChanged'
  | 'resourceOneTime'
  | 'skatteetatenAddress'
  | 'clockAhead'
  | 'clockBehind'
  | 'mailLogin'
  | 'mailRefused';

/** One line of the check. Holds no secret, token or identity number, so that it may be printed, shown and sent. */
export interface CheckLine {
  readonly check: CheckName;
  /** Which of several: a scope, or the system whose clock was read. */
  readonly about?: string;
  /** `skipped`: not known, because something else must be right first. */
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly finding: FineFinding | ProblemFinding | RefusalReason;
  /** For the placeholders of the finding's text. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Faults one by one, in English, as the start of the portal tells them. */
  readonly details?: readonly string[];
  /** The upstream's own code, and the id that its support asks for. */
  readonly upstreamCode?: string;
  readonly correlationId?: string;
}

/** Whether nothing failed; warnings and what could not be known do not count. */
export const isPassed = (lines: readonly CheckLine[]): boolean =>
  lines.every(({ outcome }) => outcome !== 'failed');
