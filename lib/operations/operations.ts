import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { RefreshNight } from '#lib/refresh/refresh.ts';

/** How the portal's background work goes, for the pilot team. */
export interface Operations {
  readonly consents: readonly { readonly status: ConsentStatus; readonly count: number }[];
  readonly feed: {
    /** Seconds since Altinn's feed was last read to its end; absent when it never was. */
    readonly lagSeconds?: number;
    readonly failuresInRow: number;
    readonly errorCode?: string;
    readonly waiting: number;
  };
  /** The latest night in which figures were refreshed; absent before the first. */
  readonly refresh?: RefreshNight;
  readonly jobs: readonly {
    readonly name: string;
    readonly succeededAt?: Date;
    readonly failuresInRow: number;
  }[];
}
