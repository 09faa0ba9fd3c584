import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { absolute, type Ore, subtract, sum, ZERO } from '#lib/core/money/ore.ts';
import type { OpenAccount } from './domain.ts';
import { dueState, isPastDue } from './due.ts';
import { agrees, type ExpectedSum, expectedSums, type TotalName, TOTALS } from './stated-sums.ts';
import { remaindersOf, type Sums, sumsOf } from './sums.ts';

/**
 * A sum that Skatteetaten states and that its claims do not add up to by its own rules. Shown, never hidden
 * (docs/upstream/skatteetaten.md#aapnekrav-and-its-sums).
 */
export interface Mismatch {
  readonly total: TotalName;
  readonly stated: Ore;
  readonly recomputed: Ore;
}

export interface OverviewTotals extends Sums {
  readonly mismatches: readonly Mismatch[];
}

/**
 * The figures on top of the overview. They are the sums of the claims, to the øre, where Skatteetaten's own agree with them
 * by the rules that it makes them by. Where one does not, it is a mismatch, and the figure is Skatteetaten's, less what is
 * suspended. `credit`, `undated` and `suspended` are always ours, since the API states none of them.
 */
export function overviewTotals(account: OpenAccount, today: IsoDate): OverviewTotals {
  const { claims, unplacedPayments, totals } = account;
  const stated: Partial<Record<TotalName, Ore>> = {
    ...totals,
    ...(totals.notYetDue === undefined ? {} : { future: totals.notYetDue }),
  };
  const expected = expectedSums(claims, unplacedPayments, today);
  const mismatches = TOTALS.flatMap((total) => {
    const value = stated[total];
    if (value === undefined || expected[total].some((one) => agrees(value, one))) return [];
    return [{ total, stated: value, recomputed: nearest(value, expected[total]) }];
  });
  const ours = sumsOf(claims, unplacedPayments, today);
  const suspended = suspendedByDue(account, today);
  const shown = (name: TotalName): Ore => {
    const wrong = mismatches.find(({ total }) => total === name);
    if (wrong === undefined) return ours[name];
    if (name !== 'overdue' && name !== 'future') return wrong.stated;
    const rest = subtract(wrong.stated, suspended[name]);
    // A sum below zero has credits in it, and says nothing of what is to be paid.
    return rest > 0 ? rest : ours[name];
  };
  return { ...ours, ...Object.fromEntries(TOTALS.map((name) => [name, shown(name)])), mismatches };
}

/** The one of the two ways to count credits that comes nearest to what is stated. */
const nearest = (stated: Ore, ways: readonly ExpectedSum[]): Ore =>
  ways
    .map(({ exact }) => exact)
    .toSorted((a, b) => absolute(subtract(stated, a)) - absolute(subtract(stated, b)))[0] ?? ZERO;

/** What Skatteetaten's sums by due date hold that is suspended. */
function suspendedByDue({ claims }: OpenAccount, today: IsoDate): Record<'overdue' | 'future', Ore> {
  const parts = claims
    .flatMap(remaindersOf)
    .filter((one) => one.due !== undefined && dueState(one, today) === 'suspended');
  const of = (past: boolean): Ore =>
    sum(parts.filter(({ due }) => isPastDue(due, today) === past).map(({ remaining }) => remaining));
  return { overdue: of(true), future: of(false) };
}
