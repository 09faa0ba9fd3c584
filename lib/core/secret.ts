const SHOWN = '[secret]';

/**
 * A value that must not be shown: a key, a password, a token. Whatever prints, logs, serialises or copies it gets
 * `[secret]` or nothing. `reveal` is called where the value is used (a header, a signature, a connection) and nowhere else.
 */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.toPrimitive](): string {
    return SHOWN;
  }

  /** What Node's `util.inspect` and `console` show. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN;
  }
}

/** For schemas that read one: `z.string().transform(secret)`. */
export const secret = <T>(value: T): Secret<T> => new Secret(value);
