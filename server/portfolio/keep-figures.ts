import 'server-only';
import { and, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import { osloDate } from '#lib/dates/iso-date.ts';
import { clientFigures } from '#lib/portfolio/figures.ts';
import type { OpenAccount } from '#lib/taxaccount/domain.ts';
import type { Tx } from '#server/db/client.ts';
import { portfolio } from '#server/db/schema/index.ts';

/**
 * Keeps the sums of an answer for the advisor's list, in the transaction that keeps the answer or begins the sharing. Does
 * nothing unless the customer shares at least the summary; the database's triggers take the sums away when that ends.
 */
export async function keepFigures(
  tx: Tx,
  orgnr: string,
  answer: { readonly value: OpenAccount; readonly fetchedAt: Date },
): Promise<void> {
  const { value, fetchedAt } = answer;
  const figures = clientFigures(value, osloDate(fetchedAt));
  const row =
    figures === undefined
      ? { overdue: null, dueSoon: null, nextDue: null, credit: null, fetchedAt: null }
      : { ...figures, nextDue: figures.nextDue ?? null, fetchedAt };
  await tx
    .update(portfolio)
    .set(row)
    .where(
      and(
        eq(portfolio.orgnr, orgnr),
        ne(portfolio.shared, 'nothing'),
        gt(portfolio.sharedUntil, fetchedAt),
        or(isNull(portfolio.fetchedAt), lte(portfolio.fetchedAt, fetchedAt)),
      ),
    );
}
