import 'server-only';
import { and, count, eq, gt, sql } from 'drizzle-orm';
import { isoDate, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { CLIENT_STATUSES, type ClientStatus } from '#lib/portfolio/client-status.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';
import { inScope, statusAt } from './conditions.ts';

/** How many clients of a scope have each status at a moment; zero for a status that no client has. */
export async function countClients(
  executor: Executor,
  scope: PortfolioScope,
  now: Date,
): Promise<Record<ClientStatus, number>> {
  const rows = await executor
    .select({ status: statusAt(now), clients: count() })
    .from(portfolio)
    .where(inScope(scope))
    .groupBy(sql`1`);
  const found = new Map(rows.map(({ status, clients }) => [status, clients]));
  const counted = CLIENT_STATUSES.map((status) => [status, found.get(status) ?? 0] as const);
  return Object.fromEntries(counted) as Record<ClientStatus, number>;
}

/** Milliseconds for which the counts of the whole bank are reused: reading 300,000 rows takes some 80 ms (docs/portfolio.md). */
const REUSED_MS = 15_000;
type Counts = Promise<Record<ClientStatus, number>>;
const bankCounts = new WeakMap<Executor, { readonly at: Date; readonly counts: Counts }>();

/** The same, at most fifteen seconds old for the whole bank; an adviser's and a team's are always counted. */
export function recentCounts(executor: Executor, scope: PortfolioScope, now: Date): Counts {
  if (scope.kind !== 'bank') return countClients(executor, scope, now);
  const known = bankCounts.get(executor);
  // Both ways, since the demo's clock can be set back.
  if (known !== undefined && Math.abs(now.getTime() - known.at.getTime()) < REUSED_MS) return known.counts;
  const counts = countClients(executor, scope, now);
  bankCounts.set(executor, { at: now, counts });
  counts.catch(() => bankCounts.delete(executor));
  return counts;
}

/** How many consents in force of a scope's clients end on each day in Oslo, from this moment on. */
export async function countEnding(
  executor: Executor,
  scope: PortfolioScope,
  now: Date,
): Promise<readonly { readonly day: IsoDate; readonly clients: number }[]> {
  const day = sql<string>`((${portfolio.endsAt} at time zone 'Europe/Oslo')::date)::text`;
  const rows = await executor
    .select({ day, clients: count() })
    .from(portfolio)
    .where(and(inScope(scope), eq(portfolio.state, 'active'), gt(portfolio.endsAt, now)))
    .groupBy(sql`1`);
  return rows.map((row) => ({ day: isoDate(row.day), clients: row.clients }));
}
