import 'server-only';

/** What a run waits for: a person's act at Altinn, or time. */
export type Wait =
  | {
      readonly kind: 'approve' | 'reject' | 'revoke';
      readonly orgnr: string;
      readonly consentId: string;
      /** Where a person does it. */
      readonly link: string;
    }
  | { readonly kind: 'consent-end' | 'feed'; readonly consentId: string }
  | { readonly kind: 'token-end' };

/** How a system can be made to fail. */
export type Failure =
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'wrong-type' };

/**
 * Performs the manual steps of a run: a person who is told what to do, or the sandbox's API, which does it at once, where the systems
 * have one. Either way the run goes on by what it reads, never by what it is told.
 */
export interface HumanActor {
  waitFor(wait: Wait): Promise<void>;
  /** The wait is over, whether or not what was waited for came. */
  goOn(): Promise<void>;
  /** Makes Skatteetaten's open claims fail until mended; absent where that cannot be done. */
  readonly faults?: { fail(failure: Failure): Promise<void>; mend(): Promise<void> };
}
