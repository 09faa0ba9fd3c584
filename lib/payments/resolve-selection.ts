import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Payable } from './payable.ts';
import { type Mark, MAX_NAMED, type PaymentSelection } from './payment-selection.ts';

/** The instalments that a mark stands for, on whatever page of the list they are: all that can be chosen, and nothing suspended. */
export const markedBy = (mark: Mark, payables: readonly Payable[]): readonly Payable[] =>
  payables
    .filter(({ ready }) => ready)
    .filter(({ row }) => (mark === 'all' ? row.state !== 'suspended' : row.state === 'overdue'));

/** The keys of what is chosen with the claims as they are now: what is marked by due date, then what is named besides. */
export function chosenKeys(
  { mark, without, keys }: PaymentSelection,
  payables: readonly Payable[],
): readonly string[] {
  const marked = mark === undefined ? [] : markedBy(mark, payables).map(({ key }) => key);
  const left = new Set(without);
  return [...new Set([...marked.filter((key) => !left.has(key)), ...keys])];
}

/** How many some instalments are, and what they come to. */
export interface Chosen {
  readonly count: number;
  readonly sum: Ore;
}

/** Number and sum of some of the instalments. */
export const chosenOf = (those: readonly Payable[]): Chosen => ({
  count: those.length,
  sum: sum(those.map(({ row }) => row.instalment.remaining)),
});

/**
 * The same choice in as few words as an address has room for: each by name while there are few, else by the mark that takes
 * the fewest exceptions. `cut` when there is no such way.
 */
export function compactSelection(
  selection: PaymentSelection,
  payables: readonly Payable[],
): PaymentSelection {
  const { amounts } = selection;
  const keys = chosenKeys(selection, payables);
  if (keys.length <= MAX_NAMED) return { keys, without: [], cut: selection.cut, amounts };
  const chosen = new Set(keys);
  const [shortest] = (['overdue', 'all'] as const)
    .map((mark) => {
      const marked = new Set(markedBy(mark, payables).map(({ key }) => key));
      const without = [...marked].filter((key) => !chosen.has(key));
      return { mark, without, keys: keys.filter((key) => !marked.has(key)) };
    })
    .filter((one) => one.without.length <= MAX_NAMED && one.keys.length <= MAX_NAMED)
    .sort((a, b) => a.without.length + a.keys.length - (b.without.length + b.keys.length));
  return shortest === undefined
    ? { keys: keys.slice(0, MAX_NAMED), without: [], cut: true, amounts }
    : { ...shortest, cut: selection.cut, amounts };
}
