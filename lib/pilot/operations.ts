import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { RefreshRun } from '#lib/tax-account/nightly-refresh/refresh.ts';

/** The queue to Skatteetaten at a moment. */
export interface Queue {
  /** Calls that the bank may have under way at once. */
  readonly limit: number;
  /** Of the whole bank, by the database. */
  readonly inFlight: number;
  readonly free: number;
  /** Of this instance alone, as the rest. */
  readonly waiting: number;
  /** Whole seconds; 0 when no call waits. */
  readonly longestWaitSeconds: number;
  /** Calls of persons that the queue rejected since this instance started. */
  readonly refused: number;
  readonly since: Date;
}

/** How the portal's background work goes, for the pilot team. */
export interface Operations {
  readonly queue: Queue;
  readonly consents: readonly { readonly status: ConsentStatus; readonly count: number }[];
  readonly feed: {
    /** Seconds since Altinn's feed was last read to its end; absent when it never was. */
    readonly lagSeconds?: number;
    readonly failuresInRow: number;
    readonly errorCode?: string;
    readonly waiting: number;
  };
  /** The latest night in which figures were refreshed; absent before the first. */
  readonly refresh?: RefreshRun;
  readonly jobs: readonly {
    readonly name: string;
    readonly succeededAt?: Date;
    /** Jobs that are not begun, or wait for another attempt. */
    readonly waiting: number;
    readonly failuresInRow: number;
  }[];
  /** Jobs that failed at their last attempt, newest first. */
  readonly failedJobs: readonly {
    readonly id: string;
    readonly queue: string;
    readonly failedAt: Date;
    readonly attempts: number;
    /** The class of the last error. */
    readonly error: string | undefined;
  }[];
}
