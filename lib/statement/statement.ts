import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { add, negate, type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { Claim, OpenAccount } from '#lib/tax-account/domain.ts';
import { overviewTotals } from '#lib/tax-account/overview-totals.ts';
import { remaindersOf, sumsOf } from '#lib/tax-account/sums.ts';
import { breakdown } from './breakdown.ts';
import { claimEntries } from './claim-entries.ts';
import { type Entry, type Movement, MOVEMENT_KINDS, type Statement } from './model.ts';
import { offsetEntries } from './offset-entries.ts';
import { paymentEntries } from './payment-entries.ts';
import { payoutEntries, pendingPayouts } from './payout-entries.ts';
import { indexRecords, type StatementRecords } from './record-index.ts';
import { unlistedPaymentEntries } from './unlisted-payments.ts';

export interface StatementInput extends StatementRecords {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day in Oslo that the records are of. */
  readonly today: IsoDate;
}

/**
 * The account statement of a period, both days included, from the records of `from` until today. Skatteetaten gives no
 * balance of another day than today, so the opening figure is what its records add up to before `from`; what they do not
 * mention was settled before. Where they do not add up to today's balance, the difference is a line of its own when the
 * period reaches today, and in `check` always. Throws a RangeError when `to` is before `from`.
 */
export function statement(input: StatementInput): Statement {
  const { from, to, today, openAccount } = input;
  if (to < from) throw new RangeError('a statement ends before it begins');
  const index = indexRecords(input);
  const known = [
    ...claimEntries(index),
    ...paymentEntries(index),
    ...unlistedPaymentEntries(index, openAccount?.unplacedPayments ?? []),
    ...payoutEntries(index),
    ...offsetEntries(index),
  ];
  const reachesToday = to >= today;
  const check = checkToday(known, openAccount, today);
  const entries =
    check === undefined || !reachesToday ? known : [...known, unexplained(check.difference, today)];
  const before = entries.filter(({ date }) => date === undefined || date < from);
  const within = entries
    .filter(isDated)
    .filter(({ date }) => date >= from && date <= to)
    .sort(byDay);
  const opening = total(before);
  return {
    from,
    to,
    opening,
    movements: withBalance(within, opening),
    closing: add(opening, total(within)),
    kinds: MOVEMENT_KINDS.flatMap((kind) => {
      const of = within.filter((entry) => entry.kind === kind);
      return of.length === 0 ? [] : [{ kind, count: of.length, sum: total(of) }];
    }),
    ...breakdown(before, within),
    ...(check === undefined ? {} : { check }),
    ...(openAccount === undefined || !reachesToday ? {} : partsOfToday(openAccount, today)),
    pendingPayouts: pendingPayouts(index),
  };
}

/** Of today's balance: what is not due, what is suspended, and the interest so far. */
function partsOfToday(
  openAccount: NonNullable<StatementInput['openAccount']>,
  today: IsoDate,
): Pick<Statement, 'notDue' | 'suspended' | 'interestSoFar'> {
  const { future, undated, suspended, suspendedUndated, interest } = overviewTotals(openAccount, today);
  return {
    notDue: sum([future, undated]),
    suspended: sum([suspended, suspendedUndated]),
    ...(interest === 0 ? {} : { interestSoFar: interest }),
  };
}

const total = (entries: readonly Entry[]): Ore => sum(entries.map(({ amount }) => amount));

const isDated = (entry: Entry): entry is Entry & { readonly date: IsoDate } => entry.date !== undefined;

/** By day, then in the order of kinds; the two sides of a pair stay together, since their ids differ last. */
const byDay = (a: Entry & { readonly date: IsoDate }, b: Entry & { readonly date: IsoDate }): number =>
  compare(a.date, b.date) ||
  MOVEMENT_KINDS.indexOf(a.kind) - MOVEMENT_KINDS.indexOf(b.kind) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function withBalance(
  entries: readonly (Entry & { readonly date: IsoDate })[],
  opening: Ore,
): readonly Movement[] {
  let balance = opening;
  return entries.map((entry) => {
    balance = add(balance, entry.amount);
    return { ...entry, balance };
  });
}

/** Today's balance by Skatteetaten and by its records, interest so far taken out of both; absent when they agree. */
function checkToday(
  entries: readonly Entry[],
  account: OpenAccount | undefined,
  today: IsoDate,
): Statement['check'] {
  if (account === undefined || account.shielded) return undefined;
  const shown = overviewTotals(account, today);
  // Balance and interest from one source, since only Skatteetaten's own go together where its balance differs from ours.
  const { balance, interest } = shown.mismatches.some(({ total: name }) => name === 'balance')
    ? shown
    : sumsOf(account.claims, account.unplacedPayments, today);
  // Skatteetaten has what is without a due date in no sum, but it is owed all the same.
  const stated = sum([balance, negate(interest), undatedOf(account.claims)]);
  const computed = total(entries.filter(({ date }) => date === undefined || date <= today));
  const difference = subtract(stated, computed);
  return difference === 0 ? undefined : { stated, computed, difference };
}

/** What is left, to pay or to get back, without a due date. */
const undatedOf = (claims: readonly Claim[]): Ore =>
  sum(
    claims
      .flatMap(remaindersOf)
      .filter(({ due }) => due === undefined)
      .map(({ remaining }) => remaining),
  );

const unexplained = (amount: Ore, date: IsoDate): Entry => ({
  id: 'unexplained',
  kind: 'unexplained',
  date,
  amount,
  holder: 'unknown',
  parts: [{ group: 'unallocated', amount }],
});
