import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import type { RunState, RefreshRun, RefreshOutcome } from '#lib/tax-account/nightly-refresh/refresh.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { refreshNights, summaryRefreshes } from '#server/platform/db/schema/index.ts';

type Row = typeof refreshNights.$inferSelect;

/** The night's row, made when the night begins. */
export async function startRun(executor: Executor, night: string, waiting: number, now: Date): Promise<Row> {
  const [row] = await executor
    .insert(refreshNights)
    .values({ night, state: 'running', startedAt: now, waiting })
    .onConflictDoUpdate({ target: refreshNights.night, set: { waiting } })
    .returning();
  if (row === undefined) throw new Error('the night did not come back');
  return row;
}

/** Writes down a client's turn and the night's count of it, together. */
export async function recordItem(
  tx: Tx,
  night: string,
  item: { readonly orgnr: string; readonly outcome: RefreshOutcome; readonly errorCode?: string },
  now: Date,
): Promise<void> {
  const { orgnr, outcome, errorCode } = item;
  await tx
    .insert(summaryRefreshes)
    .values({ orgnr, outcome, attemptedAt: now })
    .onConflictDoUpdate({ target: summaryRefreshes.orgnr, set: { outcome, attemptedAt: now } });
  const counted = {
    refreshed: { refreshed: sql`${refreshNights.refreshed} + 1` },
    'consent-ended': { consentEnded: sql`${refreshNights.consentEnded} + 1` },
    failed: { failed: sql`${refreshNights.failed} + 1`, errorCode: errorCode ?? null },
  }[outcome];
  await tx
    .update(refreshNights)
    .set({ ...counted, waiting: sql`greatest(0, ${refreshNights.waiting} - 1)` })
    .where(eq(refreshNights.night, night));
}

/** Changes how the night stands. */
export async function updateRun(
  executor: Executor,
  night: string,
  state: RunState,
  change: { readonly finishedAt?: Date; readonly pausedUntil?: Date } = {},
): Promise<void> {
  await executor
    .update(refreshNights)
    .set({ state, pausedUntil: change.pausedUntil ?? null, finishedAt: change.finishedAt ?? null })
    .where(eq(refreshNights.night, night));
}

/** The latest night; undefined before the first. */
export async function getLatestRun(executor: Executor): Promise<RefreshRun | undefined> {
  const [row] = await executor.select().from(refreshNights).orderBy(desc(refreshNights.night)).limit(1);
  if (row === undefined) return undefined;
  const { night, state, startedAt, finishedAt, waiting, refreshed, consentEnded, failed, errorCode } = row;
  return {
    night,
    state,
    startedAt,
    finishedAt: finishedAt ?? undefined,
    waiting,
    refreshed,
    consentEnded,
    failed,
    errorCode: errorCode ?? undefined,
  };
}
