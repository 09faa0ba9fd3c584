import 'server-only';
import type { Db } from '#server/platform/db/client.ts';
import type { SourceOutcome, SourceValues } from '../source-outcome.ts';

/** What the refresh works with. */
export interface RefreshDeps {
  readonly database: () => Promise<Db>;
  /** Fetches what is open of a business anew, and keeps it; see taxaccount. */
  readonly fetch: (orgnr: string, now: Date) => Promise<SourceOutcome<SourceValues['open-claims']>>;
  /** Whether a call to Skatteetaten may start at this moment with room left for whoever is awake, over all instances. */
  readonly hasSpareCapacity: () => Promise<boolean>;
  /** Most clients a minute. */
  readonly perMinute: number;
  readonly clock: () => Date;
  /** Waits, but not beyond the signal. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
