import 'server-only';
import type { ObservedCall } from '#server/platform/http/capture-calls.ts';

/** The most calls that were under way at one moment; one that ends as another begins does not count with it. */
export function maxConcurrent(calls: readonly Pick<ObservedCall, 'startedAt' | 'durationMs'>[]): number {
  const moments = calls
    .flatMap(({ startedAt, durationMs }) => [
      { at: startedAt.getTime(), change: 1 },
      { at: startedAt.getTime() + durationMs, change: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.change - b.change);
  let now = 0;
  let most = 0;
  for (const { change } of moments) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}
