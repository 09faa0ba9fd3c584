import { add, type Ore, sum } from '#lib/core/money/ore.ts';
import { CLAIM_GROUPS } from '#lib/tax-account/domain.ts';
import type { Breakdown, Entry, Statement, StatementGroup, StatementHolder } from './model.ts';

const GROUPS: readonly StatementGroup[] = [...CLAIM_GROUPS, 'unallocated'];
const HOLDERS: readonly StatementHolder[] = ['business', 'owner', 'unknown'];

/** The balance split by claim group and by holder. Keys with nothing in them are left out; each split adds up to the whole. */
export const breakdown = (
  before: readonly Entry[],
  within: readonly Entry[],
): Pick<Statement, 'groups' | 'holders'> => ({
  groups: rows(GROUPS, before, within, ({ parts }, group) =>
    amounts(parts.filter((part) => part.group === group)),
  ),
  holders: rows(HOLDERS, before, within, (entry, holder) => (entry.holder === holder ? [entry.amount] : [])),
});

function rows<Key>(
  keys: readonly Key[],
  before: readonly Entry[],
  within: readonly Entry[],
  amountsOf: (entry: Entry, key: Key) => readonly Ore[],
): readonly Breakdown<Key>[] {
  return keys.flatMap((key) => {
    const openings = before.flatMap((entry) => amountsOf(entry, key));
    const changes = within.flatMap((entry) => amountsOf(entry, key));
    const opening = sum(openings);
    const change = sum(changes);
    if (opening === 0 && changes.length === 0) return [];
    return [{ key, opening, change, closing: add(opening, change) }];
  });
}

const amounts = (parts: Entry['parts']): readonly Ore[] => parts.map(({ amount }) => amount);
