import 'server-only';
import type { z } from 'zod';

/** Reads an answer's rows one by one, and counts by reason those that could not be read. Keeps no values of them. */
export class RowReader {
  readonly #reasons = new Map<string, number>();

  /** The rows that pass the schema; each of the others adds to the count. `kind` names the list in the log. */
  read<T extends z.ZodType>(kind: string, schema: T, rows: readonly unknown[]): readonly z.output<T>[] {
    return rows.flatMap((row) => {
      const parsed = schema.safeParse(row);
      if (parsed.success) return [parsed.data];
      const reasons = new Set(parsed.error.issues.map(reasonOf));
      this.#count(`${kind}: ${[...reasons].join(', ')}`);
      return [];
    });
  }

  /** How many rows could not be read. */
  get unreadable(): number {
    return [...this.#reasons.values()].reduce((total, count) => total + count, 0);
  }

  /** Field and kind of fault, never a value: safe to log. */
  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#reasons);
  }

  #count(reason: string): void {
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }
}

const reasonOf = (issue: z.core.$ZodIssue): string =>
  `${issue.path.filter((part) => typeof part === 'string').join('.') || 'row'} ${issue.code}`;
