import 'server-only';
import { and, asc, count, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { addDays, isoDate } from '#lib/dates/iso-date.ts';
import { osloMidnight } from '#lib/dates/oslo-midnight.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { weekCounts } from '#lib/renewals/weeks.ts';
import type { Week, WeekCount } from '#lib/renewals/weeks.ts';
import { inScope } from '#server/customers/clients.ts';
import { database } from '#server/db/client.ts';
import { businesses, consents } from '#server/db/schema/index.ts';

/** How many consents in force end in each coming week, of the clients of a scope. */
export async function endingByWeek(scope: PortfolioScope, now: Date): Promise<readonly WeekCount[]> {
  const db = await database();
  const day = sql<string>`to_char(${consents.validTo} at time zone 'Europe/Oslo', 'YYYY-MM-DD')`;
  const rows = await db
    .select({ day, clients: count() })
    .from(consents)
    .innerJoin(businesses, eq(businesses.orgnr, consents.orgnr))
    .where(and(eq(consents.status, 'granted'), gt(consents.validTo, now), inScope(scope)))
    .groupBy(day);
  return weekCounts(
    rows.map((row) => ({ day: isoDate(row.day), clients: row.clients })),
    now,
  );
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
  return db
    .select({ orgnr: consents.orgnr, name: businesses.name, validTo: consents.validTo })
    .from(consents)
    .innerJoin(businesses, eq(businesses.orgnr, consents.orgnr))
    .where(
      and(
        eq(consents.status, 'granted'),
        gt(consents.validTo, now),
        gte(consents.validTo, osloMidnight(monday)),
        lt(consents.validTo, osloMidnight(addDays(monday, 7))),
        inScope(scope),
      ),
    )
    .orderBy(asc(consents.validTo), asc(consents.orgnr))
    .limit(limit);
}
