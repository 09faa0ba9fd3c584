import 'server-only';
import { and } from 'drizzle-orm';
import { statusMoment } from '#lib/portfolio/client-status.ts';
import type { Client } from '#lib/portfolio/client.ts';
import { isContradiction } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import type { Executor } from '#server/db/client.ts';
import { portfolio } from '#server/db/schema/index.ts';
import { inScope } from './conditions.ts';
import type { Position } from './cursor.ts';
import { after, orderOf, phasesOf } from './phases.ts';
import type { Phase } from './phases.ts';
import { COMMON, planSearch } from './search.ts';
import { isAmongFirst } from './terms.ts';
import { clientOf } from './to-client.ts';
import type { PortfolioRow } from './to-client.ts';

/** Some clients of a view, and where the next ones begin when there are more. */
export interface ClientSlice {
  readonly clients: readonly Client[];
  readonly next: Position | undefined;
}

/** Up to `limit` clients of a view, after `position`; each query reads one range of an index and no more. */
export async function listClients(
  executor: Executor,
  scope: PortfolioScope,
  query: PortfolioQuery,
  {
    position,
    limit,
    now,
    common = COMMON,
  }: {
    readonly position?: Position | undefined;
    readonly limit: number;
    readonly now: Date;
    /** How many names make a word common; a lower one lets few clients take the way of many. */
    readonly common?: number;
  },
): Promise<ClientSlice> {
  if (isContradiction(query)) return { clients: [], next: undefined };
  const search = await planSearch(executor, scope, query, common);
  const phases = phasesOf(query, scope, search, now);
  const found: { readonly row: PortfolioRow; readonly phase: number }[] = [];
  for (let place = position?.phase ?? 0; place < phases.length && found.length <= limit; place += 1) {
    const phase = phases[place];
    if (phase === undefined) break;
    const last = position?.phase === place ? position : undefined;
    const wanted = limit + 1 - found.length;
    const inPhase = and(inScope(scope), phase.where, last && after(phase, last));
    const { walk, descending } = phase;
    const stretch = { where: inPhase, after: last, descending, limit: wanted };
    const rows = await executor
      .select()
      .from(portfolio)
      .where(and(inPhase, walk && isAmongFirst(walk, stretch)))
      .orderBy(...orderOf(phase))
      .limit(wanted);
    found.push(...rows.map((row) => ({ row, phase: place })));
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const moment = statusMoment(now);
  return {
    clients: shown.map(({ row }) => clientOf(row, moment)),
    next: last === undefined ? undefined : positionOf(last.row, last.phase, phases),
  };
}

function positionOf(row: PortfolioRow, place: number, phases: readonly Phase[]): Position {
  const key = phases[place]?.key ?? 'orgnr';
  const value = key === 'name' ? row.nameKey : row[key];
  const text = value instanceof Date ? value.toISOString() : String(value);
  return { phase: place, value: text, orgnr: row.orgnr };
}
