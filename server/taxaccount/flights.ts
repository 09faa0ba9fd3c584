import 'server-only';

/** Work under way, by what it is for: whoever asks for the same meanwhile gets the same promise. */
export class Flights<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** The work under way for `key`, or else `work`, which then starts. */
  join(key: string, work: () => Promise<T>): Promise<T> {
    const current = this.#underWay.get(key);
    if (current !== undefined) return current;
    const started = work().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, started);
    return started;
  }
}
