import 'server-only';
import { and, count as rowCount, eq, gte, lte, sql } from 'drizzle-orm';
import { addDays, isoDate, osloDate } from '#lib/dates/iso-date.ts';
import type { IsoDate } from '#lib/dates/iso-date.ts';
import { osloMidnight } from '#lib/dates/oslo-midnight.ts';
import { countByStatus, expiringBefore } from '#lib/portfolio/client-status.ts';
import type { ClientStatus } from '#lib/portfolio/client-status.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { database } from '#server/db/client.ts';
import type { Executor } from '#server/db/client.ts';
import { portfolio, portfolioCounts } from '#server/db/schema/index.ts';
import { inScope } from './conditions.ts';

/** How many clients of a scope have each status at a moment; reads counts that triggers keep, never the clients. */
export async function countClients(
  executor: Executor,
  scope: PortfolioScope,
  now: Date,
): Promise<Record<ClientStatus, number>> {
  const { state, day, count } = portfolioCounts;
  const [today, later] = [osloDate(now), osloDate(expiringBefore(now))];
  // One day stands for all that mean the same status, so that ten rows come and not one a day.
  const meant = sql<string | null>`case when ${day} < ${today} then ${addDays(today, -1)}
    when ${day} < ${later} then ${today} when ${day} >= ${later} then ${later} end`;
  const rows = await executor
    .select({ state, day: meant, count: sql<string>`sum(${count})`.mapWith(Number) })
    .from(portfolioCounts)
    .where(eq(portfolioCounts.scope, scopeKey(scope)))
    .groupBy(sql`1`, sql`2`);
  return countByStatus(
    rows.map((row) => ({ ...row, day: row.day === null ? undefined : isoDate(row.day) })),
    now,
  );
}

/**
 * How many consents in force end on each day in Oslo from today on, of a scope's clients. Reads the same counts, less those
 * of today that have passed their end and are not written down as over yet.
 */
export async function countEnding(
  executor: Executor,
  scope: PortfolioScope,
  now: Date,
): Promise<readonly { readonly day: IsoDate; readonly clients: number }[]> {
  const { state, day, count } = portfolioCounts;
  const today = osloDate(now);
  const kept = await executor
    .select({ day, clients: sql<string>`sum(${count})`.mapWith(Number) })
    .from(portfolioCounts)
    .where(and(eq(portfolioCounts.scope, scopeKey(scope)), eq(state, 'active'), gte(day, today)))
    .groupBy(day);
  const { state: current, endsAt } = portfolio;
  const [over] = await executor
    .select({ clients: rowCount() })
    .from(portfolio)
    .where(and(inScope(scope), eq(current, 'active'), gte(endsAt, osloMidnight(today)), lte(endsAt, now)));
  return kept.flatMap(({ day: end, clients }) => {
    if (end === null) return [];
    const inForce = end === today ? clients - (over?.clients ?? 0) : clients;
    return [{ day: isoDate(end), clients: inForce }];
  });
}

/** A scope as the database's function `portfolio_scopes` names it. */
function scopeKey(scope: PortfolioScope): string {
  switch (scope.kind) {
    case 'own':
      return `own:${scope.advisorEmail}`;
    case 'team':
      return `team:${scope.team}`;
    case 'bank':
      return 'bank';
  }
}

/**
 * Adds up what triggers have appended since the last time, so that a scope stays a hundred rows. One statement: whoever
 * counts meanwhile sees the rows before or after, and rows that arrive meanwhile stay for the next time.
 */
export async function foldCounts(): Promise<void> {
  const db = await database();
  await db.execute(sql`
    with due as (select distinct scope from portfolio_counts where not folded),
    gone as (delete from portfolio_counts where scope in (select scope from due) returning scope, state, day, count)
    insert into portfolio_counts (scope, state, day, count, folded)
    select scope, state, day, sum(count), true from gone group by scope, state, day having sum(count) <> 0
  `);
}
