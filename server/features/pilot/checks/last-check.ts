import 'server-only';
import { lt } from 'drizzle-orm';
import { z } from 'zod';
import { checkLineSchema, type CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { Db, Executor } from '#server/platform/db/types.ts';
import { lastCheck } from '#server/platform/db/schema/index.ts';

/** A check that was made, and when. */
export interface MadeCheck {
  readonly at: Date;
  readonly lines: readonly CheckLine[];
}

/** Seconds for which a check is reused: reloading a page makes no calls. */
const LIVE_SECONDS = 60;

/** The latest check that was made from a page; undefined before the first, and after one of another version's. */
export async function readLastCheck(executor: Executor): Promise<MadeCheck | undefined> {
  const [row] = await executor.select().from(lastCheck);
  const lines = z.array(checkLineSchema).safeParse(row?.lines);
  return row === undefined || !lines.success ? undefined : { at: row.at, lines: lines.data };
}

/** Keeps a check as the latest, unless a later one is there already. */
export async function keepCheck(db: Db, { at, lines }: MadeCheck): Promise<void> {
  const set = { at, lines };
  await db
    .insert(lastCheck)
    .values(set)
    .onConflictDoUpdate({ target: lastCheck.only, set, setWhere: lt(lastCheck.at, at) });
}

/** Whether a check is so new that it need not be made again to say how things are now. */
export const isLive = (check: MadeCheck | undefined, now: Date): check is MadeCheck =>
  check !== undefined && now.getTime() - check.at.getTime() < LIVE_SECONDS * 1000;
