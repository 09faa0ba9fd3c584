import 'server-only';

/**
 * What somebody would lack without a call that waits for its turn, the worst first: everything (`empty`: there is nothing
 * to show instead), or what is new (`older`: the last good answer can be shown). `nobody`: no person waits for it, or they
 * no longer do; its answer is for the next look.
 */
export const STAKES = ['empty', 'older', 'nobody'] as const;
export type Stake = (typeof STAKES)[number];

/**
 * A call's place in the queue towards Skatteetaten. What is at stake follows those who wait for the call at that moment:
 * people who share it may come and go.
 */
export class Turn {
  readonly #waiting = { empty: 0, older: 0 };
  readonly #queued = Promise.withResolvers<undefined>();
  readonly #came = Promise.withResolvers<undefined>();

  /** What is at stake at this moment, for the one who would lack most. */
  get stake(): Stake {
    if (this.#waiting.empty > 0) return 'empty';
    return this.#waiting.older > 0 ? 'older' : 'nobody';
  }

  /** Somebody waits for the call from now on; gives what says that they no longer do. */
  waitedFor(stake: Exclude<Stake, 'nobody'>): () => void {
    this.#waiting[stake] += 1;
    return () => void (this.#waiting[stake] -= 1);
  }

  /** The call has begun to wait. */
  queued(): void {
    this.#queued.resolve(undefined);
  }

  /** The call's turn has come. */
  came(): void {
    this.#came.resolve(undefined);
  }

  /**
   * True as soon as the turn has come; false when it has not after `ms` milliseconds in the queue, which do not count from
   * before the call joined it. Never resolves for a call that does not get as far as the queue.
   */
  async comesWithin(ms: number): Promise<boolean> {
    await this.#queued.promise;
    const { promise: timeUp, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, ms, false);
    try {
      return await Promise.race([this.#came.promise.then(() => true), timeUp]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The turn of a call that somebody waits for who has nothing to show until it is answered. */
export function urgentTurn(): Turn {
  const turn = new Turn();
  turn.waitedFor('empty');
  return turn;
}
