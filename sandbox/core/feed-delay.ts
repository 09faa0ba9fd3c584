/** How late Altinn's event feed is; the real one is five minutes. */
export interface FeedDelay {
  /** Milliseconds that an event must be old before the feed shows it. */
  milliseconds(): number;
  set(milliseconds: number): void;
  /** Back to Altinn's own. */
  reset(): void;
}

const ALTINNS_OWN = 300_000;

/** Altinn's own delay, until a test sets another. */
export function createFeedDelay(): FeedDelay {
  let delay = ALTINNS_OWN;
  return {
    milliseconds: () => delay,
    set(milliseconds) {
      delay = milliseconds;
    },
    reset() {
      delay = ALTINNS_OWN;
    },
  };
}
