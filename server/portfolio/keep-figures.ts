import 'server-only';
import { and, eq, gt, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import { osloDate } from '#lib/dates/iso-date.ts';
import { clientFigures } from '#lib/portfolio/figures.ts';
import type { OpenAccount } from '#lib/taxaccount/domain.ts';
import type { Executor, Tx } from '#server/db/client.ts';
import { portfolio } from '#server/db/schema/index.ts';

/** An answer about what is open, and when it came. */
interface Answer {
  readonly value: OpenAccount;
  readonly fetchedAt: Date;
}

/**
 * Keeps the sums of an answer for the advisor's list, in the transaction that begins the sharing. Does nothing unless the
 * customer shares at least the summary.
 */
export async function keepFigures(tx: Tx, orgnr: string, answer: Answer): Promise<void> {
  await figuresKept(tx, orgnr, answer);
}

/** The same as a part of a larger statement, which says with `provided` when it may be done. */
export function figuresKept(executor: Executor, orgnr: string, answer: Answer, provided?: SQL) {
  const { value, fetchedAt } = answer;
  const figures = clientFigures(value, osloDate(fetchedAt));
  const row =
    figures === undefined
      ? { overdue: null, dueSoon: null, nextDue: null, credit: null, unplaced: null, fetchedAt: null }
      : { ...figures, nextDue: figures.nextDue ?? null, fetchedAt };
  return executor
    .update(portfolio)
    .set(row)
    .where(
      and(
        provided,
        eq(portfolio.orgnr, orgnr),
        ne(portfolio.shared, 'nothing'),
        gt(portfolio.sharedUntil, fetchedAt),
        or(isNull(portfolio.fetchedAt), lte(portfolio.fetchedAt, fetchedAt)),
      ),
    );
}
