import 'server-only';
import { and, asc, eq, gt, gte, lt } from 'drizzle-orm';
import { addDays } from '#lib/dates/iso-date.ts';
import { osloMidnight } from '#lib/dates/oslo-midnight.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { weekCounts } from '#lib/renewals/weeks.ts';
import type { Week, WeekCount } from '#lib/renewals/weeks.ts';
import { database } from '#server/db/client.ts';
import { portfolio } from '#server/db/schema/index.ts';
import { inScope } from '#server/portfolio/conditions.ts';
import { countEnding } from '#server/portfolio/counts.ts';

/** How many consents in force end in each coming week, of the clients of a scope. */
export async function endingByWeek(scope: PortfolioScope, now: Date): Promise<readonly WeekCount[]> {
  return weekCounts(await countEnding(await database(), scope, now), now);
}

/** A client whose consent ends in a week. */
export interface EndingClient {
  readonly orgnr: string;
  readonly name: string;
  readonly validTo: Date;
}

/** The clients of a scope whose consent in force ends in a week, the first to end first. */
export async function endingIn(
  scope: PortfolioScope,
  { monday }: Week,
  now: Date,
  limit: number,
): Promise<readonly EndingClient[]> {
  const db = await database();
  const { orgnr, name, endsAt, state } = portfolio;
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
      ),
    )
    .orderBy(asc(endsAt), asc(orgnr))
    .limit(limit);
  // The condition leaves nobody without an end; the type cannot know.
  return rows.flatMap(({ validTo, ...client }) => (validTo === null ? [] : [{ ...client, validTo }]));
}
