import 'server-only';

/** How urgent a call is, by what the person who waits for it can be shown meanwhile; `background`: no person waits. */
export type Priority = 'interactive' | 'interactive-with-stale' | 'background';

/**
 * The place of a call in the limiter's queue. Its priority follows the people who wait for the call: they may join and leave
 * while it is queued, and the most urgent of them counts.
 */
export class QueueTicket {
  readonly #waiters = { interactive: 0, 'interactive-with-stale': 0 };
  readonly #listeners = new Set<() => void>();
  readonly #queued = Promise.withResolvers<undefined>();
  readonly #started = Promise.withResolvers<true>();

  get priority(): Priority {
    if (this.#waiters.interactive > 0) return 'interactive';
    return this.#waiters['interactive-with-stale'] > 0 ? 'interactive-with-stale' : 'background';
  }

  /** Adds a person who waits; gives the function that takes them away again. */
  addWaiter(priority: Exclude<Priority, 'background'>): () => void {
    this.#change(priority, 1);
    return () => this.#change(priority, -1);
  }

  /** Calls `listener` when the priority may have changed; gives the function that ends this. */
  onPriorityChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The limiter has queued the call. */
  queued(): void {
    this.#queued.resolve(undefined);
  }

  /** The limiter has started the call. */
  started(): void {
    this.#started.resolve(true);
  }

  /**
   * True when the call has started, false when it is still queued after `ms` milliseconds. Time before the call was queued
   * does not count; does not resolve for a call that is never queued.
   */
  async startsWithin(ms: number): Promise<boolean> {
    await this.#queued.promise;
    const { promise: timeUp, resolve } = Promise.withResolvers<false>();
    const timer = setTimeout(resolve, ms, false);
    return Promise.race([this.#started.promise, timeUp]).finally(() => clearTimeout(timer));
  }

  #change(priority: Exclude<Priority, 'background'>, by: number): void {
    this.#waiters[priority] += by;
    for (const listener of this.#listeners) listener();
  }
}
