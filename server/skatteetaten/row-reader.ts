import 'server-only';
import type { Unreadable, UnreadableList } from '#lib/taxaccount/unreadable.ts';
import type { z } from 'zod';

/** Reads an answer's rows one by one, and counts by reason those that could not be read. Keeps no values of them. */
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
      const parsed = schema.safeParse(row);
      if (parsed.success) return [parsed.data];
      const reasons = new Set(parsed.error.issues.map(reasonOf));
      addOne(this.#reasons, `${kind}: ${[...reasons].join(', ')}`);
      addOne(this.#unreadable, list);
      return [];
    });
  }

  /** How many rows of each list could not be read. */
  get unreadable(): Unreadable {
    return Object.fromEntries(this.#unreadable);
  }

  /** Field and kind of fault, never a value: safe to log. */
  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#reasons);
  }
}

const addOne = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const reasonOf = (issue: z.core.$ZodIssue): string =>
  `${issue.path.filter((part) => typeof part === 'string').join('.') || 'row'} ${issue.code}`;
