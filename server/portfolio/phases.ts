import 'server-only';
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm';
import { CLIENT_STATUSES } from '#lib/portfolio/client-status.ts';
import type { PortfolioQuery, PortfolioSort } from '#lib/portfolio/portfolio-query.ts';
import { portfolio } from '#server/db/schema/index.ts';
import { filters, hasFigures, hasNoFigures, hasStatus, isNarrowSearch } from './conditions.ts';

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
  /** Whether the rows are found by a narrow search, and not by walking along the order until enough of them match. */
  readonly searched: boolean;
}

/** What the list of a view consists of, in order. */
export function phasesOf(query: PortfolioQuery, now: Date): readonly Phase[] {
  const base = filters(query, now);
  const { sort, descending } = query;
  const searched = isNarrowSearch(query.search);
  const byName = (condition: SQL | undefined): Phase => ({
    where: and(base, condition),
    key: 'name',
    descending: false,
    searched,
  });
  switch (sort) {
    case 'name':
    case 'orgnr':
      return [{ where: base, key: sort, descending, searched }];
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
        ...(query.status === 'never-asked'
          ? []
          : [{ where: and(base, isNotNull(portfolio.endsAt)), key: sort, descending, searched }]),
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
        ...(mayShare
          ? [{ where: and(base, isNotNull(column), hasFigures(now)), key: sort, descending, searched }]
          : []),
        ...(mayShare && sort === 'nextDue'
          ? [byName(and(isNotNull(portfolio.fetchedAt), isNull(column), hasFigures(now)))]
          : []),
        ...(query.overdue ? [] : [byName(hasNoFigures(query, now))]),
      ];
    }
  }
}

/** Whether the filters leave anybody who shares as much. */
function mayBe(level: 'everything' | 'summary' | 'nothing', query: PortfolioQuery): boolean {
  const { status, endedBy, shared, overdue } = query;
  if (level === 'nothing') return shared !== true && !overdue;
  const inForce = status === undefined || status === 'active' || status === 'expiring';
  return shared !== false && endedBy === undefined && inForce;
}

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
 * The order of a phase. In a search the database must not walk along an index in the hope of a match: the words of a name and
 * its place in the alphabet are related, so it would walk far. An expression in place of the column keeps it from that.
 */
export function orderOf({ key, descending, searched }: Phase): SQL[] {
  const way = descending ? desc : asc;
  const column = COLUMNS[key];
  if (searched) return [way(sql`coalesce(${column}, ${column})`), way(portfolio.orgnr)];
  return key === 'orgnr' ? [way(portfolio.orgnr)] : [way(column), way(portfolio.orgnr)];
}

/** The condition that a row comes after another in a phase, as one comparison of rows, which an index can start from. */
export function after(
  { key, descending }: Phase,
  last: { readonly value: string; readonly orgnr: string },
): SQL {
  const sign = sql.raw(descending ? '<' : '>');
  if (key === 'orgnr') return sql`${portfolio.orgnr} ${sign} ${last.orgnr}`;
  const type = sql.raw(TYPES[key]);
  return sql`(${COLUMNS[key]}, ${portfolio.orgnr}) ${sign} (${last.value}::${type}, ${last.orgnr})`;
}
