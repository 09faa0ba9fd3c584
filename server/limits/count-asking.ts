import 'server-only';
import { lt, sql } from 'drizzle-orm';
import type { Limit } from '#lib/limits/limits-of.ts';
import type { Executor } from '#server/db/client.ts';
import { rateLimits } from '#server/db/schema/index.ts';

/** A limit, and the hash of whom it is counted for. */
export interface Counted {
  readonly limit: Limit;
  readonly subject: string;
}

/** How often somebody has asked within a window, this request among them. */
export interface Count {
  readonly key: string;
  readonly limit: Limit;
  readonly asked: number;
  readonly endsAt: Date;
}

/** The first limit that has been gone past, and the whole seconds until it is counted anew. */
export interface OverLimit {
  readonly limit: Limit;
  readonly waitSeconds: number;
}

/** Under what a limit is counted for somebody. */
export const keyOf = ({ limit, subject }: Counted): string => `${limit.name}:${subject}`;

/**
 * Counts one request towards each limit, in one statement that instances may run at the same time: windows are fixed, and
 * one that is over begins anew with this request. Requests past a limit count as well, so the window never moves.
 */
export async function countAsking(
  db: Executor,
  counted: readonly Counted[],
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
    return limit === undefined ? [] : [{ ...row, limit }];
  });
}

/** What the counts say: the first limit that has been gone past, if any. */
export function overLimit(counts: readonly Count[], now: Date): OverLimit | undefined {
  for (const { limit, asked, endsAt } of counts)
    if (asked > limit.most)
      return { limit, waitSeconds: Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)) };
  return undefined;
}

/** Forgets windows that are over. */
export async function forgetPastWindows(db: Executor, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.endsAt, now));
}
