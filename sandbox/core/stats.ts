import type { SystemName } from './types.ts';

export interface SystemStats {
  inFlight: number;
  maxInFlight: number;
  refused: number;
}

/** Calls in flight per system, as seen by the log, and what a system itself counts as refused. */
export interface StatsRegister {
  readonly of: (system: SystemName) => SystemStats;
  all(): Readonly<Partial<Record<SystemName, SystemStats>>>;
  /** Starts the maxima and the refusals over; calls in flight stay counted. */
  reset(): void;
}

/** See {@link StatsRegister}. */
export function createStats(): StatsRegister {
  const bySystem = new Map<SystemName, SystemStats>();
  return {
    of(system) {
      const known = bySystem.get(system);
      if (known !== undefined) return known;
      const fresh = { inFlight: 0, maxInFlight: 0, refused: 0 };
      bySystem.set(system, fresh);
      return fresh;
    },
    all: () => Object.fromEntries(bySystem),
    reset() {
      for (const stats of bySystem.values()) {
        stats.maxInFlight = stats.inFlight;
        stats.refused = 0;
      }
    },
  };
}
