import 'server-only';
import { and, asc, count, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Executor } from '#server/platform/db/client.ts';
import { consents, sharing, snapshots, summaryRefreshes } from '#server/platform/db/schema/index.ts';

/** A client whose figures are to be refreshed, and the consent that allows it. */
export interface DueClient {
  readonly orgnr: string;
  readonly consentId: string;
}

/**
 * Clients that share with their advisor now, under a consent that holds, and whose figures are older than the night. A client
 * that was viewed in the night is fresh; one that failed has been tried. The query is the work list: what it finds is what is
 * left, also for an instance that takes over.
 */
function due(since: Date, now: Date) {
  return and(
    eq(consents.status, 'granted'),
    gt(consents.validTo, now),
    or(isNull(sharing.until), gt(sharing.until, now)),
    or(isNull(snapshots.fetchedAt), lt(snapshots.fetchedAt, since)),
    or(isNull(summaryRefreshes.attemptedAt), lt(summaryRefreshes.attemptedAt, since)),
  );
}

const answer = and(
  eq(snapshots.orgnr, sharing.orgnr),
  eq(snapshots.consentId, sharing.consentId),
  eq(snapshots.source, 'open-claims'),
  eq(snapshots.periodKey, 'current'),
);

/** The next clients, those with the oldest figures first; `orgnr` asks about one alone. */
export function dueClients(
  executor: Executor,
  { since, now, orgnr }: { readonly since: Date; readonly now: Date; readonly orgnr?: string },
  limit: number,
): Promise<DueClient[]> {
  return executor
    .select({ orgnr: sharing.orgnr, consentId: sharing.consentId })
    .from(sharing)
    .innerJoin(consents, eq(consents.id, sharing.consentId))
    .leftJoin(snapshots, answer)
    .leftJoin(summaryRefreshes, eq(summaryRefreshes.orgnr, sharing.orgnr))
    .where(and(due(since, now), orgnr === undefined ? undefined : eq(sharing.orgnr, orgnr)))
    .orderBy(sql`${snapshots.fetchedAt} nulls first`, asc(sharing.orgnr))
    .limit(limit);
}

/** How many clients are left. */
export async function countDue(executor: Executor, since: Date, now: Date): Promise<number> {
  const [row] = await executor
    .select({ clients: count() })
    .from(sharing)
    .innerJoin(consents, eq(consents.id, sharing.consentId))
    .leftJoin(snapshots, answer)
    .leftJoin(summaryRefreshes, eq(summaryRefreshes.orgnr, sharing.orgnr))
    .where(due(since, now));
  return row?.clients ?? 0;
}
