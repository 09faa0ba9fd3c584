import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { StatementRow } from './statement-rows.ts';

/** The movements of one calendar month. */
export interface StatementMonth {
  /** `2026-03`. */
  readonly month: string;
  /** Newest first. */
  readonly rows: readonly StatementRow[];
  readonly sum: Ore;
}

/** The rows of a statement, which come by date, as a page shows them: the newest month first, and at most so many rows. */
export function statementMonths(rows: readonly StatementRow[], limit: number): readonly StatementMonth[] {
  const months = Map.groupBy(rows.toReversed().slice(0, limit), ({ date }) => date.slice(0, 7));
  return [...months].map(([month, of]) => ({ month, rows: of, sum: sum(of.map(({ amount }) => amount)) }));
}
