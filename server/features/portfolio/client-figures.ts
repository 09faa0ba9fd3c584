import 'server-only';
import { and, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { clientFigures } from '#lib/portfolio/figures.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';

/** An answer about what is open, and when it came. */
interface Answer {
  readonly value: OpenAccount;
  readonly fetchedAt: Date;
}

/**
 * Saves the sums of an answer for the adviser's list, in the transaction that saves the answer or begins the sharing. Does
 * nothing unless the customer shares at least the summary.
 */
export async function updateClientFigures(
  tx: Tx,
  orgnr: string,
  { value, fetchedAt }: Answer,
): Promise<void> {
  const figures = clientFigures(value, osloDate(fetchedAt));
  const row =
    figures === undefined
      ? { overdue: null, dueSoon: null, nextDue: null, credit: null, unplaced: null, fetchedAt: null }
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
