import 'server-only';
import type { Stake, Turn } from './turn.ts';

/** What the queue needs to know of who waits. */
export interface Waiter {
  /** Whom the call is about. */
  readonly key: string;
  readonly turn: Pick<Turn, 'stake'>;
}

/**
 * So many calls for pages that would be empty go in a row while calls for pages that can show older figures wait; then one
 * of those. The first thus have nine tenths of the calls, since the others lack little and mostly do not wait for long; but those
 * who do never stand still.
 */
export const EMPTY_IN_A_ROW = 9;

/**
 * Who is next. Pages that would be empty go first, then those that have older figures to show, and last what no person waits
 * for. Among those with the same at stake the keys take turns, one call each, so that a business with many calls waiting does not
 * hold up the others. Calls of one key keep their order. What is at stake is asked when a turn is given, since it changes.
 */
export class TurnQueue<W extends Waiter> {
  /** By key, in the order of their next turn; a map keeps insertion order. */
  readonly #lines = new Map<string, W[]>();
  #emptyInARow = 0;

  get size(): number {
    return this.waiting.length;
  }

  /** All who wait, in no particular order. */
  get waiting(): readonly W[] {
    return [...this.#lines.values()].flat();
  }

  add(waiter: W): void {
    const line = this.#lines.get(waiter.key);
    if (line === undefined) this.#lines.set(waiter.key, [waiter]);
    else line.push(waiter);
  }

  /** Takes out the next one; `undefined` when nobody waits. */
  next(): W | undefined {
    const stake = this.#stakeOfNext();
    for (const [key, line] of this.#lines) {
      const waiter = line.find(({ turn }) => turn.stake === stake);
      if (waiter === undefined) continue;
      this.#lines.delete(key);
      this.#keep(key, line, waiter);
      return waiter;
    }
    return undefined;
  }

  /** Takes out one who gives up; the others of its key keep their place. */
  remove(waiter: W): void {
    this.#keep(waiter.key, this.#lines.get(waiter.key) ?? [], waiter);
  }

  /** Takes out the one that no person waits for and that has waited longest in its line; `undefined` when there is none. */
  removeUnwanted(): W | undefined {
    const unwanted = this.waiting.find(({ turn }) => turn.stake === 'nobody');
    if (unwanted !== undefined) this.remove(unwanted);
    return unwanted;
  }

  #keep(key: string, line: readonly W[], without: W): void {
    const rest = line.filter((other) => other !== without);
    if (rest.length > 0) this.#lines.set(key, rest);
    else this.#lines.delete(key);
  }

  #stakeOfNext(): Stake {
    const stakes = new Set(this.waiting.map(({ turn }) => turn.stake));
    const olderWaits = stakes.has('older');
    if (stakes.has('empty') && !(olderWaits && this.#emptyInARow >= EMPTY_IN_A_ROW)) {
      this.#emptyInARow = olderWaits ? this.#emptyInARow + 1 : 0;
      return 'empty';
    }
    this.#emptyInARow = 0;
    return olderWaits ? 'older' : 'nobody';
  }
}
