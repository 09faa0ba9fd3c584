import 'server-only';
import { and, asc, desc, eq, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm';
import { CLIENT_STATUSES } from '#lib/portfolio/client-status.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';
import { filters, hasStatus, sharesNothing, sharesNow } from './conditions.ts';

/** The columns that a segment can be sorted by. */
const COLUMNS = {
  name: portfolio.nameKey,
  orgnr: portfolio.orgnr,
  endsAt: portfolio.endsAt,
  overdue: portfolio.overdue,
  dueSoon: portfolio.dueSoon,
  nextDue: portfolio.nextDue,
  credit: portfolio.credit,
  fetchedAt: portfolio.fetchedAt,
} as const;
type SegmentKey = keyof typeof COLUMNS;

/** PostgreSQL types of the columns, for values that come from a cursor. */
const TYPES: Record<SegmentKey, string> = {
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
 * A part of a sorted list with one condition and one order, so that keyset pagination is one comparison of rows. Clients without a
 * value come last in both directions, so a list by a column that may be null has two segments, and one by status has one a status.
 */
export interface Segment {
  readonly where: SQL | undefined;
  readonly key: SegmentKey;
  readonly descending: boolean;
}

/** The segments of a view, in order. */
export function segmentsOf(query: PortfolioQuery, now: Date): readonly Segment[] {
  const { sort, descending } = query;
  const base = filters(query, now);
  const by = (key: SegmentKey, condition?: SQL): Segment => ({
    where: and(base, condition),
    key,
    descending,
  });
  const byName = (condition: SQL | undefined): Segment => ({ ...by('name', condition), descending: false });
  switch (sort) {
    case 'name':
    case 'orgnr':
      return [by(sort)];
    case 'status': {
      const statuses = query.status === undefined ? [...CLIENT_STATUSES] : [query.status];
      if (descending) statuses.reverse();
      return statuses.map((status) => byName(hasStatus(status, now)));
    }
    case 'shared': {
      const levels = ['everything', 'summary', 'nothing'] as const;
      const ordered = descending ? levels.toReversed() : levels;
      return ordered.map((level) =>
        byName(level === 'nothing' ? sharesNothing(now) : and(eq(portfolio.shared, level), sharesNow(now))),
      );
    }
    case 'endsAt':
      return [by(sort, isNotNull(portfolio.endsAt)), byName(isNull(portfolio.endsAt))];
    case 'overdue':
    case 'dueSoon':
    case 'nextDue':
    case 'credit':
    case 'fetchedAt': {
      const known = and(isNotNull(COLUMNS[sort]), sharesNow(now)) ?? sql`true`;
      return [by(sort, known), byName(sql`(${not(known)}) is not false`)];
    }
  }
}

/** The order of a segment, unambiguous by the organisation number. */
export function orderOf({ key, descending }: Segment): SQL[] {
  const way = descending ? desc : asc;
  return key === 'orgnr' ? [way(portfolio.orgnr)] : [way(COLUMNS[key]), way(portfolio.orgnr)];
}

/** The condition that a row comes after another in a segment. */
export function after(
  { key, descending }: Segment,
  last: { readonly value: string; readonly orgnr: string },
): SQL {
  const sign = sql.raw(descending ? '<' : '>');
  return sql`(${COLUMNS[key]}, ${portfolio.orgnr}) ${sign} (${last.value}::${sql.raw(TYPES[key])}, ${last.orgnr})`;
}
