import 'server-only';
import type { Db } from '#server/platform/db/client.ts';
import type { SourceOutcome, SourceValues } from '../source-outcome.ts';

/** What the refresh works with. */
export interface RefreshDeps {
  readonly database: () => Promise<Db>;
  /** Fetches and saves what is open of a business, without the cache. */
  readonly fetch: (orgnr: string, now: Date) => Promise<SourceOutcome<SourceValues['open-claims']>>;
  /** Whether a call may start and leave capacity for interactive requests, over all instances. */
  readonly hasSpareCapacity: () => Promise<boolean>;
  /** Most clients a minute. */
  readonly perMinute: number;
  readonly clock: () => Date;
  /** Waits, but not beyond the signal. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
