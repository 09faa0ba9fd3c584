import 'server-only';
import type { z } from 'zod';

export type Env = Readonly<Record<string, string | undefined>>;
export type ReadFile = (path: string) => Uint8Array;

/**
 * Reads settings one by one and collects every fault instead of stopping at the first. Faults name the setting, what is
 * wrong and what is expected, and never repeat a value, since any value may hold a secret.
 */
export class SettingsReader {
  readonly faults: string[] = [];
  readonly #env: Env;
  readonly #readFile: ReadFile;

  constructor(env: Env, readFile: ReadFile) {
    this.#env = env;
    this.#readFile = readFile;
  }

  /** Notes a fault of `name`. */
  fault(name: string, problem: string): void {
    this.faults.push(`${name} ${problem}`);
  }

  /** Whether the setting is given, as itself or as NAME_FILE. An empty text counts as not given. */
  given(name: string): boolean {
    return this.#plain(name) !== undefined || this.#plain(`${name}_FILE`) !== undefined;
  }

  /** The raw text of `name`, or the content of the file that NAME_FILE points at, without the final line break. */
  text(name: string): string | undefined {
    const value = this.#plain(name);
    const path = this.#plain(`${name}_FILE`);
    if (path === undefined) return value;
    if (value !== undefined) {
      this.fault(name, `is given twice, as ${name} and as ${name}_FILE; give one of them`);
      return undefined;
    }
    const content = this.fileContent(`${name}_FILE`, path);
    if (content === undefined) return undefined;
    const text = new TextDecoder().decode(content).replace(/\r?\n$/, '');
    if (text.trim() !== '') return text;
    this.fault(`${name}_FILE`, 'points at an empty file');
    return undefined;
  }

  /** The content of a file that a setting points at; undefined, with a fault, when it is empty or cannot be read. */
  fileContent(name: string, path: string): Uint8Array | undefined {
    try {
      const content = this.#readFile(path);
      if (content.length > 0) return content;
      this.fault(name, 'points at an empty file');
    } catch {
      this.fault(name, 'points at a file that cannot be read');
    }
    return undefined;
  }

  /** The parsed value, `fallback` when not given; undefined (with a fault when wrong) otherwise. */
  optional<T>(
    name: string,
    schema: z.ZodType<T, string>,
    expected: string,
    fallback?: string,
  ): T | undefined {
    const faultsBefore = this.faults.length;
    const text = this.text(name) ?? (this.faults.length === faultsBefore ? fallback : undefined);
    if (text === undefined) return undefined;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.fault(name, `is wrong: expected ${expected}`);
    return undefined;
  }

  /** As `optional`, with a fault when there is neither a value nor a fallback. */
  required<T>(
    name: string,
    schema: z.ZodType<T, string>,
    expected: string,
    fallback?: string,
  ): T | undefined {
    if (!this.given(name) && fallback === undefined) {
      this.fault(name, `is missing: expected ${expected}`);
      return undefined;
    }
    return this.optional(name, schema, expected, fallback);
  }

  #plain(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }
}
