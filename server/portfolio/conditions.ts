import 'server-only';
import { and, eq, gt, gte, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { expiringBefore } from '#lib/portfolio/client-status.ts';
import type { ClientStatus } from '#lib/portfolio/client-status.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { portfolio } from '#server/db/schema/index.ts';

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

/** The condition of a status at a moment. */
export function hasStatus(status: ClientStatus, now: Date): SQL | undefined {
  const { state, endsAt } = portfolio;
  switch (status) {
    case 'active':
      return and(eq(state, 'active'), gte(endsAt, expiringBefore(now)));
    case 'expiring':
      // What has passed its end stands here until it is written down, so that no client is in no list.
      return and(eq(state, 'active'), lt(endsAt, expiringBefore(now)));
    case 'asked':
    case 'unanswered':
    case 'rejected':
    case 'withdrawn':
    case 'lost':
    case 'expired':
    case 'never-asked':
      return eq(state, status);
  }
}

/**
 * The sharing has not ended. True of nearly all of those who share, but of few of all: the database, which would take it for
 * rare among those who share as well, takes this way of saying it to be true of nearly all.
 */
const isNotOver = (now: Date): SQL =>
  sql`case when ${portfolio.sharedUntil} > ${now.toISOString()}::timestamptz then 1 else 0 end <> 0`;

/** Shares at this moment. Nobody does without a consent in force; said where that finds the rows. */
const shares = (sort: PortfolioQuery['sort'], now: Date): SQL | undefined =>
  and(
    ne(portfolio.shared, 'nothing'),
    sort === 'endsAt' ? eq(portfolio.state, 'active') : undefined,
    isNotOver(now),
  );

/** The filters of a view, apart from the scope and the search. */
export function filters(
  { status, endedBy, shared, overdue, sort }: PortfolioQuery,
  now: Date,
): SQL | undefined {
  return and(
    status === undefined ? undefined : hasStatus(status, now),
    endedBy === undefined ? undefined : eq(portfolio.endedBy, endedBy),
    shared === undefined
      ? undefined
      : shared
        ? shares(sort, now)
        : or(eq(portfolio.shared, 'nothing'), isOver(now)),
    overdue ? and(gt(portfolio.overdue, 0), isNotOver(now)) : undefined,
  );
}

/** The sharing is over, whether or not that has been written down. */
const isOver = (now: Date) => lte(portfolio.sharedUntil, now);

/** Figures that are there may be seen at this moment. */
export const hasFigures = (now: Date): SQL => isNotOver(now);

/** There are none. Of those who share it is said in the words of the index that finds them. */
export const hasNoFigures = ({ shared }: PortfolioQuery, now: Date): SQL | undefined =>
  shared === true ? isNull(portfolio.fetchedAt) : or(isNull(portfolio.fetchedAt), isOver(now));
