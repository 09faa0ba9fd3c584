import 'server-only';
import { lt, sql } from 'drizzle-orm';
import type { Limit } from '#lib/core/auth/rate-limits.ts';
import { database, type Executor } from '#server/platform/db/client.ts';
import { rateLimits } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';

/** A limit, and the hash of whom it is counted for. */
export interface RateLimitKey {
  readonly limit: Limit;
  readonly subject: string;
}

/** How many requests a window has counted, this one among them. */
interface Count {
  readonly limit: Limit;
  readonly asked: number;
  readonly endsAt: Date;
}

/** A limit that was exceeded, and the whole seconds until its next window starts. */
export interface ExceededLimit {
  readonly limit: Limit;
  readonly waitSeconds: number;
}

/** The key of the window's row. */
const keyOf = ({ limit, subject }: RateLimitKey): string => `${limit.name}:${subject}`;

/**
 * Counts one request towards each limit and gives the first limit that it exceeds, if any. When the database does not
 * answer the request is let through (ADR 15).
 */
export async function exceededLimit(
  database: () => Promise<Executor>,
  counted: readonly RateLimitKey[],
  now: Date,
): Promise<ExceededLimit | undefined> {
  try {
    return firstExceeded(await incrementCounters(await database(), counted, now), now);
  } catch (err) {
    log().warn({ err }, 'requests could not be counted');
    return undefined;
  }
}

/**
 * One statement that instances may run at the same time. Windows are fixed: one that has ended starts again with this
 * request. Requests past a limit count as well, so the window never moves.
 */
async function incrementCounters(
  db: Executor,
  counted: readonly RateLimitKey[],
  now: Date,
): Promise<readonly Count[]> {
  if (counted.length === 0) return [];
  const limits = new Map(counted.map((one) => [keyOf(one), one.limit]));
  const rows = [...limits]
    .map(([key, { seconds }]) => ({ key, asked: 1, endsAt: new Date(now.getTime() + seconds * 1000) }))
    // In one order everywhere, or two statements could wait for each other.
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const over = sql`${rateLimits.endsAt} <= ${sql.param(now, rateLimits.endsAt)}`;
  const counts = await db
    .insert(rateLimits)
    .values(rows)
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        asked: sql`case when ${over} then 1 else ${rateLimits.asked} + 1 end`,
        endsAt: sql`case when ${over} then excluded.ends_at else ${rateLimits.endsAt} end`,
      },
    })
    .returning();
  return counts.flatMap((row) => {
    const limit = limits.get(row.key);
    return limit === undefined ? [] : [{ asked: row.asked, endsAt: row.endsAt, limit }];
  });
}

function firstExceeded(counts: readonly Count[], now: Date): ExceededLimit | undefined {
  for (const { limit, asked, endsAt } of counts)
    if (asked > limit.most)
      return { limit, waitSeconds: Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)) };
  return undefined;
}

/** Forgets windows that are over. */
export async function forgetPastWindows(db: Executor, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.endsAt, now));
}

/** Forgets windows that are over. Apart from what reads requests, since the background runs without any. */
export const forgetPastLimits = async (now: Date): Promise<void> => forgetPastWindows(await database(), now);
