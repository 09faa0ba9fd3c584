import 'server-only';
import type { Tx } from '#server/platform/db/client.ts';

/**
 * What other features do in the transaction that changes a consent, or what is shared under it. This feature does not know them;
 * `server/effects.ts` lists them.
 */
export interface ConsentEffects {
  /** A consent was granted. */
  readonly granted: (tx: Tx, orgnr: string, at: Date) => Promise<void>;
  /** A consent is no longer in force. Resolves to the number of answers that were erased. */
  readonly leftForce: (tx: Tx, consentId: string) => Promise<number>;
  /** The consent that counts, or what is shared under it, has changed. */
  readonly changed: (tx: Tx, orgnrs: readonly string[]) => Promise<void>;
  /** The customer shares more than before under a consent in force. */
  readonly sharingBegan: (tx: Tx, orgnr: string, consentId: string) => Promise<void>;
}
