import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Payment } from '../domain.ts';
import type { TraceContext } from '../tracing/ledger-index.ts';
import { tracePayment, type TracedPayment } from '../tracing/trace-payment.ts';
import { sortRows } from './sort-rows.ts';
import { type ListPage, listPage } from './list-page.ts';
import type { YearQuery } from './year-query.ts';

/** A year's payments in the order asked for, and what they come to on all pages. */
export interface PaymentsOfYear extends ListPage<TracedPayment> {
  readonly paid: Ore;
  /** Not set against any claim yet. */
  readonly unplaced: Ore;
}

/** The payments of a year, each followed to where it went; only those on the page are followed. */
export function paymentsOfYear(
  payments: readonly Payment[],
  context: TraceContext,
  query: Pick<YearQuery, 'page' | 'sort' | 'direction'>,
): PaymentsOfYear {
  const sorted = sortRows(payments, query, { date: ({ paidOn }) => paidOn, amount: ({ amount }) => amount });
  const shown = listPage(sorted, query.page);
  return {
    ...shown,
    rows: shown.rows.map((payment) => tracePayment(payment, context)),
    paid: sum(payments.map(({ amount }) => amount)),
    unplaced: sum(payments.map(({ unplaced }) => unplaced)),
  };
}
