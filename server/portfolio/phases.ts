import 'server-only';
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm';
import { CLIENT_STATUSES } from '#lib/portfolio/client-status.ts';
import type { PortfolioQuery, PortfolioSort } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { portfolio } from '#server/db/schema/index.ts';
import { filters, hasFigures, hasNoFigures, hasStatus } from './conditions.ts';
import type { Search } from './search.ts';

/** The columns that a phase is ordered by, the last of which makes it unambiguous. */
type PhaseKey = 'name' | 'orgnr' | 'endsAt' | 'overdue' | 'dueSoon' | 'nextDue' | 'credit' | 'fetchedAt';

/**
 * A part of a sorted list that one range of one index gives. Clients without a value come last in both directions, and
 * a list by status or sharing is its groups one after another, so a list is one phase or several.
 */
export interface Phase {
  readonly where: SQL | undefined;
  readonly key: PhaseKey;
  readonly descending: boolean;
  /** What a phase by name walks along instead of all names. */
  readonly walk: Search['walk'];
  /** Whether all rows are found first and then sorted, which is right for few, and not met by walking along the order. */
  readonly findsAll: boolean;
}

/** What the list of a view consists of, in order. */
export function phasesOf(
  query: PortfolioQuery,
  scope: PortfolioScope,
  search: Search,
  now: Date,
): readonly Phase[] {
  const base = and(filters(query, now), search.where);
  const { sort, descending } = query;
  const few = isFew(scope, query);
  const byName = (condition: SQL | undefined): Phase => ({
    where: and(base, condition),
    key: 'name',
    descending: false,
    walk: search.walk,
    findsAll: search.findsAll,
  });
  const by = (key: Exclude<PhaseKey, 'name'>, condition?: SQL): Phase => ({
    where: and(base, condition),
    key,
    descending,
    walk: undefined,
    findsAll: search.findsAll || few,
  });
  switch (sort) {
    case 'name':
      return [{ ...byName(undefined), descending }];
    case 'orgnr':
      return [by(sort)];
    case 'status': {
      const statuses = query.status === undefined ? [...CLIENT_STATUSES] : [query.status];
      if (descending) statuses.reverse();
      return statuses.map((status) => byName(hasStatus(status, now)));
    }
    case 'shared': {
      const levels = (['everything', 'summary', 'nothing'] as const).filter((level) => mayBe(level, query));
      if (descending) levels.reverse();
      return levels.map((level) => byName(eq(portfolio.shared, level)));
    }
    case 'endsAt':
      return [
        ...(query.status === 'never-asked' ? [] : [by(sort, isNotNull(portfolio.endsAt))]),
        ...(query.status === undefined || query.status === 'never-asked'
          ? [byName(eq(portfolio.state, 'never-asked'))]
          : []),
      ];
    case 'overdue':
    case 'dueSoon':
    case 'nextDue':
    case 'credit':
    case 'fetchedAt': {
      const column = COLUMNS[sort];
      const mayShare = mayBe('summary', query);
      return [
        ...(mayShare ? [by(sort, and(isKnown(column, few), hasFigures(now)))] : []),
        ...(mayShare && sort === 'nextDue'
          ? [byName(and(isNotNull(portfolio.fetchedAt), isNull(column), hasFigures(now)))]
          : []),
        ...(query.overdue ? [] : [byName(hasNoFigures(query, now))]),
      ];
    }
  }
}

/**
 * Whether a view has so few rows that finding all and sorting them costs less than meeting them along an order: an advisor's
 * clients, and a team's when a filter leaves some of them.
 */
const isFew = ({ kind }: PortfolioScope, { status, endedBy, shared, overdue }: PortfolioQuery): boolean =>
  kind === 'own' ||
  (kind === 'team' && (overdue || [status, endedBy, shared].some((filter) => filter !== undefined)));

/** Whether the filters leave anybody who shares as much. */
function mayBe(level: 'everything' | 'summary' | 'nothing', query: PortfolioQuery): boolean {
  const { status, endedBy, shared, overdue } = query;
  if (level === 'nothing') return shared !== true && !overdue;
  const inForce = status === undefined || status === 'active' || status === 'expiring';
  return shared !== false && endedBy === undefined && inForce;
}

/** There is a value. Where few rows have any figures, they are found by those, and not by the values of the whole bank. */
const isKnown = (column: AnyPgColumn, few: boolean): SQL | undefined =>
  few
    ? and(isNotNull(portfolio.fetchedAt), sql`coalesce(${column}, ${column}) is not null`)
    : isNotNull(column);

/** The column of a sort that is by a column's value. */
const COLUMNS = {
  name: portfolio.nameKey,
  orgnr: portfolio.orgnr,
  endsAt: portfolio.endsAt,
  overdue: portfolio.overdue,
  dueSoon: portfolio.dueSoon,
  nextDue: portfolio.nextDue,
  credit: portfolio.credit,
  fetchedAt: portfolio.fetchedAt,
} as const satisfies Partial<Record<PortfolioSort, AnyPgColumn>>;

/** Types of the columns, for values that come from a cursor. */
const TYPES: Record<PhaseKey, string> = {
  name: 'text',
  orgnr: 'text',
  endsAt: 'timestamptz',
  overdue: 'bigint',
  dueSoon: 'bigint',
  nextDue: 'date',
  credit: 'bigint',
  fetchedAt: 'timestamptz',
};

/**
 * The order of a phase. Where all rows are found first, the database must not walk along an index in the hope of a match: it
 * takes what it looks for to be spread evenly, which it seldom is. An expression in place of the column keeps it from that.
 */
export function orderOf(phase: Phase): SQL[] {
  const way = phase.descending ? desc : asc;
  return phase.key === 'orgnr' && !phase.findsAll
    ? [way(portfolio.orgnr)]
    : [way(valueOf(phase)), way(portfolio.orgnr)];
}

/** What a phase is sorted by. */
const valueOf = ({ key, findsAll }: Phase): SQL =>
  findsAll ? sql`coalesce(${COLUMNS[key]}, ${COLUMNS[key]})` : sql`${COLUMNS[key]}`;

/** The condition that a row comes after another in a phase, as one comparison of rows, which an index can start from. */
export function after(phase: Phase, last: { readonly value: string; readonly orgnr: string }): SQL {
  const sign = sql.raw(phase.descending ? '<' : '>');
  if (phase.key === 'orgnr' && !phase.findsAll) return sql`${portfolio.orgnr} ${sign} ${last.orgnr}`;
  const type = sql.raw(TYPES[phase.key]);
  return sql`(${valueOf(phase)}, ${portfolio.orgnr}) ${sign} (${last.value}::${type}, ${last.orgnr})`;
}
