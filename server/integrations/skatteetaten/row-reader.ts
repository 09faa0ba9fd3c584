import 'server-only';
import type { Unreadable, UnreadableList } from '#lib/tax-account/unreadable.ts';
import type { z } from 'zod';
import { countingOddDates } from './wire-values-schema.ts';

/**
 * Reads an answer's rows one by one, and counts by reason those that could not be read, and the dates of those that could.
 * Keeps no values of them.
 */
export class RowReader {
  readonly #reasons = new Map<string, number>();
  readonly #unreadable = new Map<UnreadableList, number>();

  /** The rows that pass the schema; each of the others adds to the count of `list`. `kind` names the field in the log. */
  read<T extends z.ZodType>(
    list: UnreadableList,
    kind: string,
    schema: T,
    rows: readonly unknown[],
  ): readonly z.output<T>[] {
    return rows.flatMap((row) => {
      const { value: parsed, odd } = countingOddDates(() => schema.safeParse(row));
      if (parsed.success) {
        if (odd > 0) this.#count('dates', `${kind}: dates`, odd);
        return [parsed.data];
      }
      const reasons = new Set(parsed.error.issues.map(reasonOf));
      this.#count(list, `${kind}: ${[...reasons].join(', ')}`, 1);
      return [];
    });
  }

  #count(list: UnreadableList, reason: string, count: number): void {
    add(this.#reasons, reason, count);
    add(this.#unreadable, list, count);
  }

  /** How many rows of each list could not be read, and how many dates. */
  get unreadable(): Unreadable {
    return Object.fromEntries(this.#unreadable);
  }

  /** Field and kind of fault, never a value: safe to log. */
  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#reasons);
  }
}

const add = <K>(counts: Map<K, number>, key: K, count: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + count);

const reasonOf = (issue: z.core.$ZodIssue): string =>
  `${issue.path.filter((part) => typeof part === 'string').join('.') || 'row'} ${issue.code}`;
