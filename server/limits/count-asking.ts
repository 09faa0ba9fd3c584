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

/** The first limit that has been gone past, and the whole seconds until it is counted anew. */
export interface OverLimit {
  readonly limit: Limit;
  readonly waitSeconds: number;
}

/**
 * Counts one request towards each limit, in one statement that instances may run at the same time: windows are fixed, and
 * one that is over begins anew with this request. Requests past a limit count as well, so the window never moves.
 */
export async function countAsking(
  db: Executor,
  counted: readonly Counted[],
  now: Date,
): Promise<OverLimit | undefined> {
  if (counted.length === 0) return undefined;
  const limits = new Map(counted.map(({ limit, subject }) => [`${limit.name}:${subject}`, limit]));
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
  for (const { key, asked, endsAt } of counts) {
    const limit = limits.get(key);
    if (limit !== undefined && asked > limit.most)
      return { limit, waitSeconds: Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000)) };
  }
  return undefined;
}

/** Forgets windows that are over. */
export async function forgetPastWindows(db: Executor, now: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.endsAt, now));
}
