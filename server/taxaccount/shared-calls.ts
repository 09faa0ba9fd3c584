import 'server-only';
import { Turn } from '#server/skatteetaten/turn.ts';

/** A call to Skatteetaten that those who want the same at the same time wait for together. */
export interface SharedCall<T> {
  /** Its place in the queue: what is at stake follows those who wait. */
  readonly turn: Turn;
  readonly outcome: Promise<T>;
}

/** Calls under way, by what they ask for. */
export class SharedCalls<T> {
  readonly #underWay = new Map<string, SharedCall<T>>();

  /** The call under way for `key`, or else a new one by `work`; `isNew` tells which. */
  join(key: string, work: (turn: Turn) => Promise<T>): SharedCall<T> & { readonly isNew: boolean } {
    const current = this.#underWay.get(key);
    if (current !== undefined) return { ...current, isNew: false };
    const turn = new Turn();
    const outcome = work(turn).finally(() => this.#underWay.delete(key));
    const call = { turn, outcome };
    this.#underWay.set(key, call);
    return { ...call, isNew: true };
  }
}
