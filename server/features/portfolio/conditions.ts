import 'server-only';
import { and, eq, gt, gte, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { expiringBefore, type ClientStatus } from '#lib/portfolio/client-status.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';

/** The condition that a row is one of the scope's clients. */
export function inScope(scope: PortfolioScope): SQL | undefined {
  switch (scope.kind) {
    case 'own':
      return eq(portfolio.advisorEmail, scope.advisorEmail);
    case 'team':
      return eq(portfolio.team, scope.team);
    case 'bank':
      return undefined;
  }
}

/** The condition of a status at a moment: what has passed its end is over, also before a job has recorded that. */
export function hasStatus(status: ClientStatus, now: Date): SQL | undefined {
  const { state, endsAt } = portfolio;
  switch (status) {
    case 'active':
      return and(eq(state, 'active'), gte(endsAt, expiringBefore(now)));
    case 'expiring':
      return and(eq(state, 'active'), gt(endsAt, now), lt(endsAt, expiringBefore(now)));
    case 'expired':
      return or(eq(state, 'expired'), and(eq(state, 'active'), lte(endsAt, now)));
    case 'asked':
      return and(eq(state, 'asked'), gt(endsAt, now));
    case 'unanswered':
      return or(eq(state, 'unanswered'), and(eq(state, 'asked'), lte(endsAt, now)));
    case 'rejected':
    case 'withdrawn':
    case 'lost':
    case 'never-asked':
      return eq(state, status);
  }
}

/** The same as an expression, for counting and sorting. */
export function statusAt(now: Date): SQL<ClientStatus> {
  const { state, endsAt } = portfolio;
  return sql`case when ${lte(endsAt, now)} and ${state} = 'active' then 'expired'
    when ${lte(endsAt, now)} and ${state} = 'asked' then 'unanswered'
    when ${lt(endsAt, expiringBefore(now))} and ${state} = 'active' then 'expiring'
    else ${state} end`;
}

/** The customer shares at this moment. */
export const sharesNow = (now: Date): SQL | undefined =>
  and(ne(portfolio.shared, 'nothing'), gt(portfolio.sharedUntil, now));

/** The customer shares nothing, or the sharing has passed its end. */
export const sharesNothing = (now: Date): SQL | undefined =>
  or(eq(portfolio.shared, 'nothing'), lte(portfolio.sharedUntil, now));

/** The filters of a view, apart from its scope and its search. */
export function filters(query: PortfolioQuery, now: Date): SQL | undefined {
  const { status, endedBy, shared, overdue } = query;
  return and(
    status === undefined ? undefined : hasStatus(status, now),
    endedBy === undefined ? undefined : eq(portfolio.endedBy, endedBy),
    shared === undefined ? undefined : shared ? sharesNow(now) : sharesNothing(now),
    overdue ? and(gt(portfolio.overdue, 0), sharesNow(now)) : undefined,
  );
}
