import type { Clock, SystemName } from './types.ts';

/** A clock that follows `realTime` (milliseconds) until a test moves it; see {@link Clock}. */
export function createClock(realTime: () => number = Date.now): Clock {
  let advanced = 0;
  const skews = new Map<SystemName, number>();
  return {
    now: (system) => realTime() + advanced + (skews.get(system) ?? 0),
    advance(milliseconds) {
      advanced += milliseconds;
    },
    skew(system, milliseconds) {
      skews.set(system, milliseconds);
    },
    reset() {
      advanced = 0;
      skews.clear();
    },
    read: () => ({ advancedMilliseconds: advanced, skewMilliseconds: Object.fromEntries(skews) }),
  };
}
