import 'server-only';
import { and, getTableColumns } from 'drizzle-orm';
import { statusMoment } from '#lib/portfolio/client-status.ts';
import type { Client } from '#lib/portfolio/client.ts';
import { isContradiction, type PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';
import type { Position } from './cursor.ts';
import { searchedRows } from './search.ts';
import { after, orderOf, segmentsOf, type Segment } from './segments.ts';
import { clientOf, type PortfolioRow } from './to-client.ts';

/** Some clients of a view, and where the next ones begin when there are more. */
export interface ClientSlice {
  readonly clients: readonly Client[];
  readonly next: Position | undefined;
}

/**
 * Up to `limit` clients of a view, after `position`, with one query for each segment that is needed to fill it. A position in a list of
 * another order is none, so that an address that was put together by hand gives the first page.
 */
export async function listClients(
  executor: Executor,
  scope: PortfolioScope,
  query: PortfolioQuery,
  page: { readonly position?: Position | undefined; readonly limit: number; readonly now: Date },
): Promise<ClientSlice> {
  if (isContradiction(query)) return { clients: [], next: undefined };
  const { limit, now } = page;
  const segments = segmentsOf(query, now);
  const position = isPositionIn(segments, page.position) ? page.position : undefined;
  // Named as the table, since the conditions and orders name its columns.
  const rowsOfView = executor
    .$with('portfolio', getTableColumns(portfolio))
    .as(searchedRows(scope, query.search));
  const found: Found[] = [];
  for (const [place, segment] of segments.entries()) {
    if (place < (position?.segment ?? 0) || found.length > limit) continue;
    const last = position?.segment === place ? position : undefined;
    const rows = await executor
      .with(rowsOfView)
      .select()
      .from(rowsOfView)
      .where(and(segment.where, last && after(segment, last)))
      .orderBy(...orderOf(segment))
      .limit(limit + 1 - found.length);
    found.push(...rows.map((row) => ({ row, place, segment })));
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const moment = statusMoment(now);
  return { clients: shown.map(({ row }) => clientOf(row, moment)), next: last && positionOf(last) };
}

const isPositionIn = (segments: readonly Segment[], position: Position | undefined): boolean =>
  position !== undefined && segments[position.segment]?.key === position.key;

interface Found {
  readonly row: PortfolioRow;
  readonly place: number;
  readonly segment: Segment;
}

function positionOf({ row, place, segment: { key } }: Found): Position {
  const value = key === 'name' ? row.nameKey : row[key];
  const text = value instanceof Date ? value.toISOString() : String(value);
  return { segment: place, key, value: text, orgnr: row.orgnr };
}
