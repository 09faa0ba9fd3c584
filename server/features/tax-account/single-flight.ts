import 'server-only';

/** Work under way, by what it is for: callers that ask for the same meanwhile share it. */
export class SingleFlight<F extends { readonly outcome: Promise<unknown> }> {
  readonly #flights = new Map<string, F>();

  has(key: string): boolean {
    return this.#flights.has(key);
  }

  /** The work under way for `key`, or else what `start` begins. */
  join(key: string, start: () => F): F {
    const current = this.#flights.get(key);
    if (current !== undefined) return current;
    const flight = start();
    const end = () => this.#flights.delete(key);
    flight.outcome.then(end, end);
    this.#flights.set(key, flight);
    return flight;
  }
}
