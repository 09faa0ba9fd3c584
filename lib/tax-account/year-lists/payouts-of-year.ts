import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim, Payout } from '../domain.ts';
import { recordKey } from '../record-key.ts';
import { payoutBasis, type PayoutBasis } from '../tracing/credit-use.ts';
import { sortRows } from './sort-rows.ts';
import { type ListPage, listPage } from './list-page.ts';
import type { YearQuery } from './year-query.ts';

/** A payout and the credits that it was made from. */
export interface ExplainedPayout {
  readonly payout: Payout;
  /** Decided, and as far as is known not paid out yet. */
  readonly onItsWay: boolean;
  readonly basis: PayoutBasis;
}

/** A year's payouts in the order asked for, where those on their way count as the newest; sums are over all pages. */
export interface PayoutsOfYear extends ListPage<ExplainedPayout> {
  readonly paidOut: Ore;
  readonly onTheirWay: Ore;
}

/** The payouts of a year. `claims` are where the credits behind them are looked for. */
export function payoutsOfYear(
  payouts: readonly Payout[],
  claims: readonly Claim[],
  query: Pick<YearQuery, 'page' | 'sort' | 'direction'>,
): PayoutsOfYear {
  const told = payoutsThatClaimsTellOf(claims);
  const waiting = new Set(payouts.filter((payout) => isOnItsWay(payout, told)));
  const sorted = sortRows(payouts, query, {
    date: (payout) => (waiting.has(payout) ? undefined : payout.paidOn),
    amount: ({ amount }) => amount,
  });
  const shown = listPage(sorted, query.page);
  return {
    ...shown,
    rows: shown.rows.map((payout) => ({
      payout,
      onItsWay: waiting.has(payout),
      basis: payoutBasis(payout, claims),
    })),
    paidOut: amountOf(payouts.filter((payout) => !waiting.has(payout))),
    onTheirWay: amountOf([...waiting]),
  };
}

/** The one published status of a payout that has happened. */
const CONFIRMED = 'bekreftet';

/** The account statement counts payouts the same way: a status is outdone by a claim that tells of the payout. */
const isOnItsWay = (payout: Payout, told: ReadonlySet<string>): boolean =>
  payout.paidOn === undefined ||
  (payout.status !== undefined && payout.status.toLowerCase() !== CONFIRMED && !told.has(recordKey(payout)));

const payoutsThatClaimsTellOf = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims.flatMap(({ instalments, holder }) =>
      instalments.flatMap(({ placements }) =>
        placements.flatMap((one) =>
          one.kind === 'payout'
            ? one.payoutId === undefined
              ? []
              : recordKey({ holder, id: one.payoutId })
            : [],
        ),
      ),
    ),
  );

const amountOf = (payouts: readonly Payout[]): Ore => sum(payouts.map(({ amount }) => amount));
