/** What came of refreshing one client's figures. */
export const REFRESH_OUTCOMES = ['refreshed', 'consent-ended', 'failed'] as const;
export type RefreshOutcome = (typeof REFRESH_OUTCOMES)[number];

/**
 * How a night's refresh stands. `paused`: Skatteetaten answered with errors, and it is tried again later in the night;
 * `out-of-time`: the night was over before everybody's turn came.
 */
export const NIGHT_STATES = ['running', 'paused', 'done', 'out-of-time'] as const;
export type RunState = (typeof NIGHT_STATES)[number];

/** One night's refresh, for metrics and operators. */
export interface RefreshRun {
  /** The calendar day in Oslo. */
  readonly night: string;
  readonly state: RunState;
  readonly startedAt: Date;
  readonly finishedAt: Date | undefined;
  /** Clients whose turn had not come at the last look. */
  readonly waiting: number;
  readonly refreshed: number;
  readonly consentEnded: number;
  readonly failed: number;
  /** Code of the latest failure. */
  readonly errorCode: string | undefined;
}
