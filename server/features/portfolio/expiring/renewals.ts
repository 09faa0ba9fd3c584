import 'server-only';
import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { addDays } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { type Week, type WeekCount, weekCounts } from '#lib/portfolio/expiring/weeks.ts';
import { database } from '#server/platform/db/client.ts';
import { portfolio } from '#server/platform/db/schema/index.ts';
import { inScope } from '../conditions.ts';
import { countEnding } from '../counts.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';

/** How many consents in force end in each coming week, of the clients of a scope. */
export async function expiringByWeek(scope: PortfolioScope, now: Date): Promise<readonly WeekCount[]> {
  return weekCounts(await countEnding(await database(), scope, now), now);
}

/** A client whose consent ends in a week. */
interface EndingClient {
  readonly orgnr: string;
  readonly name: string;
  readonly validTo: Date;
}

/** Some of the clients whose consent ends in a week, and where the next ones begin when there are more. */
interface EndingClients {
  readonly clients: readonly EndingClient[];
  /** A place for an address, sealed. */
  readonly next: string | undefined;
}

/** Up to `limit` clients of a scope whose consent in force ends in a week, the first to end first, from `cursor` on. */
export async function expiringIn(
  scope: PortfolioScope,
  { monday }: Week,
  {
    cursor,
    limit,
    now,
  }: { readonly cursor?: string | undefined; readonly limit: number; readonly now: Date },
): Promise<EndingClients> {
  const db = await database();
  const { orgnr, name, endsAt, state } = portfolio;
  const opened = decodeCursor(cursor);
  const position = opened?.key === 'endsAt' ? opened : undefined;
  const rows = await db
    .select({ orgnr, name, validTo: endsAt })
    .from(portfolio)
    .where(
      and(
        inScope(scope),
        eq(state, 'active'),
        gt(endsAt, now),
        gte(endsAt, osloMidnight(monday)),
        lt(endsAt, osloMidnight(addDays(monday, 7))),
        position && sql`(${endsAt}, ${orgnr}) > (${position.value}::timestamptz, ${position.orgnr})`,
      ),
    )
    .orderBy(asc(endsAt), asc(orgnr))
    .limit(limit + 1);
  // Every row of the condition has an end; the type cannot know.
  const found = rows.flatMap(({ validTo, ...client }) => (validTo === null ? [] : [{ ...client, validTo }]));
  const clients = found.slice(0, limit);
  const last = found.length > limit ? clients.at(-1) : undefined;
  return {
    clients,
    next:
      last &&
      encodeCursor({ segment: 0, key: 'endsAt', value: last.validTo.toISOString(), orgnr: last.orgnr }),
  };
}
