import 'server-only';
import { and, eq, gt, gte, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { expiringBefore } from '#lib/portfolio/client-status.ts';
import type { ClientStatus } from '#lib/portfolio/client-status.ts';
import { nameKey } from '#lib/portfolio/name-key.ts';
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
    case 'expired':
    case 'never-asked':
      return eq(state, status);
  }
}

/**
 * The sharing has not ended. Nearly always true of those who share, which the database would not guess: so it is written as
 * something to check and not to search by.
 */
const isNotOver = (now: Date): SQL =>
  sql`(${portfolio.sharedUntil} > ${now.toISOString()}::timestamptz) is true`;

/** Shares at this moment. Nobody does without a consent in force; said where that finds the rows. */
const shares = (sort: PortfolioQuery['sort'], now: Date): SQL | undefined =>
  and(
    ne(portfolio.shared, 'nothing'),
    sort === 'endsAt' ? eq(portfolio.state, 'active') : undefined,
    isNotOver(now),
  );

/** The filters of a view, apart from the scope. */
export function filters(
  { status, endedBy, shared, overdue, search, sort }: PortfolioQuery,
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
    search === '' ? undefined : matches(search),
  );
}

/** Letters from which a word is taken to be in few enough names to find them all and sort them. */
const NARROW = 3;

/** Whether a search is for a word that few names have. A number is one range of its own index. */
export const isNarrowSearch = (search: string): boolean =>
  !isNumber(search) &&
  nameKey(search)
    .split(' ')
    .some((word) => word.length >= NARROW);

const isNumber = (search: string): boolean => /^\d{1,9}$/.test(search.replace(/\s/g, ''));

/** Digits alone are the beginning of an organisation number; anything else is the beginnings of words of the name. */
function matches(search: string): SQL | undefined {
  const digits = search.replace(/\s/g, '');
  if (isNumber(search)) {
    const [first, last] = [digits.padEnd(9, '0'), digits.padEnd(9, '9')];
    return and(gte(portfolio.orgnr, first), sql`${portfolio.orgnr} <= ${last}`);
  }
  const words = nameKey(search)
    .split(' ')
    .filter((word) => word !== '');
  // Nothing that a name can hold: no match, rather than everything.
  if (words.length === 0) return sql`false`;
  // The key holds letters, digits and { | } alone, so nothing in it can end the quotes.
  const query = words.map((word) => `'${word}':*`).join(' & ');
  return sql`portfolio_words(${portfolio.nameKey}) @@ ${query}::tsquery`;
}

/** The sharing is over, whether or not that has been written down. */
const isOver = (now: Date) => lte(portfolio.sharedUntil, now);

/** Figures that are there may be seen at this moment. */
export const hasFigures = (now: Date): SQL => isNotOver(now);

/** There are none. Of those who share it is said in the words of the index that finds them. */
export const hasNoFigures = ({ shared }: PortfolioQuery, now: Date): SQL | undefined =>
  shared === true ? isNull(portfolio.fetchedAt) : or(isNull(portfolio.fetchedAt), isOver(now));
