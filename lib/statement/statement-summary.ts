import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { Breakdown, Statement } from './model.ts';
import type { StatementTexts } from './statement-rows.ts';

interface SummaryFigure {
  readonly label: string;
  readonly amount: Ore;
}

export interface BreakdownRow extends Omit<Breakdown<string>, 'key'> {
  readonly label: string;
}

/** What stands above the movements, in words; the same on the page and in every file. */
export interface StatementSummary {
  /** Opening, change and closing; then what is in none of them. */
  readonly figures: readonly SummaryFigure[];
  readonly kinds: readonly { readonly label: string; readonly count: number; readonly sum: Ore }[];
  readonly groups: readonly BreakdownRow[];
  /** Empty when everything is of one holder. */
  readonly holders: readonly BreakdownRow[];
  /** Present when Skatteetaten's balance is another than its records add up to. */
  readonly warning?: { readonly title: string; readonly text: string };
}

/** The summary of a statement in words. */
export function statementSummary(
  statement: Statement,
  texts: StatementTexts,
  language: Language,
): StatementSummary {
  const { opening, closing, check, interestSoFar, pendingPayouts, holders } = statement;
  return {
    figures: [
      { label: texts.opening, amount: opening },
      { label: texts.change, amount: subtract(closing, opening) },
      { label: texts.closing, amount: closing },
      ...(interestSoFar === undefined ? [] : [{ label: texts.interestSoFar, amount: interestSoFar }]),
      ...(pendingPayouts.length === 0
        ? []
        : [{ label: texts.pendingPayouts, amount: sum(pendingPayouts.map(({ amount }) => amount)) }]),
    ],
    kinds: statement.kinds.map(({ kind, count, sum: total }) => ({
      label: texts.kinds[kind],
      count,
      sum: total,
    })),
    groups: statement.groups.map(({ key, ...row }) => ({ label: texts.groups[key], ...row })),
    holders:
      holders.length < 2 ? [] : holders.map(({ key, ...row }) => ({ label: texts.holders[key], ...row })),
    ...(check === undefined ? {} : { warning: warningOf(check, texts, language) }),
  };
}

const warningOf = (
  { stated, computed, difference }: NonNullable<Statement['check']>,
  { check }: StatementTexts,
  language: Language,
): { readonly title: string; readonly text: string } => ({
  title: check.title,
  text: fill(check.text, {
    stated: formatKr(stated, language),
    computed: formatKr(computed, language),
    difference: formatKr(difference, language),
  }),
});
