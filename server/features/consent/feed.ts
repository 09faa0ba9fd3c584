import 'server-only';
import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { AltinnEvent } from '#server/integrations/altinn/feed-schema.ts';
import type { Db, Executor, Tx } from '#server/platform/db/client.ts';
import { altinnFeed, consents } from '#server/platform/db/schema/index.ts';
import { ACTIVE_STATUSES } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';

const FEED = 'consent-events';
/** Milliseconds before the position that are read again, for events that show up out of order. */
const OVERLAP_MS = 60_000;

type Position = Pick<typeof altinnFeed.$inferSelect, 'position' | 'seen'>;

/**
 * Reads Altinn's event feed from the stored position, marks the reported consents and stores the new position in one transaction,
 * so that a crash neither loses nor repeats an event. The status is then read from the consent itself, so repeated, late and
 * unordered events do no harm. Returns the number of new events.
 */
export async function readFeed(deps: ConsentDeps, now: Date): Promise<Result<number, PortalError>> {
  const db = await deps.database();
  const from = await positionOf(db, now);
  const events = await deps.altinn.listEvents(new Date(from.position.getTime() - OVERLAP_MS));
  if (!events.ok) {
    await recordFailure(db, events.error, now);
    return err(events.error);
  }
  const seen = new Set(from.seen);
  const fresh = events.value.filter((event) => !seen.has(keyOf(event)));
  const next = after(from, events.value, now);
  return ok(await db.transaction((tx) => advance(tx, { from, next, fresh, now })));
}

/** The stored position; initially the time of the oldest active request. */
async function positionOf(db: Db, now: Date): Promise<Position> {
  const stored = await db.select().from(altinnFeed).where(eq(altinnFeed.name, FEED));
  if (stored[0] !== undefined) return stored[0];
  const [oldest] = await db
    .select({ requestedAt: consents.requestedAt })
    .from(consents)
    .where(inArray(consents.status, ACTIVE_STATUSES))
    .orderBy(asc(consents.requestedAt))
    .limit(1);
  const row = { name: FEED, position: oldest?.requestedAt ?? now, seen: [] };
  await db.insert(altinnFeed).values(row).onConflictDoNothing();
  return row;
}

interface PositionChange {
  readonly from: Position;
  readonly next: Position;
  readonly fresh: readonly AltinnEvent[];
  readonly now: Date;
}

async function advance(tx: Tx, { from, next, fresh, now }: PositionChange): Promise<number> {
  const [stored] = await tx.select().from(altinnFeed).where(eq(altinnFeed.name, FEED)).for('update');
  // A concurrent run has read the same part.
  if (stored?.position.getTime() !== from.position.getTime()) return 0;
  const ids = [...new Set(fresh.map(({ consentRequestId }) => consentRequestId))];
  if (ids.length > 0) {
    await tx
      .update(consents)
      .set({ newsAt: now })
      .where(and(inArray(consents.id, ids), inArray(consents.status, ACTIVE_STATUSES)));
  }
  await tx
    .update(altinnFeed)
    .set({
      ...next,
      attemptedAt: now,
      succeededAt: now,
      failuresInRow: 0,
      errorCode: null,
      eventsInAll: sql`${altinnFeed.eventsInAll} + ${fresh.length}`,
    })
    .where(eq(altinnFeed.name, FEED));
  return fresh.length;
}

/** The newest event's date, but never in the future: later events would be skipped. */
function after(from: Position, events: readonly AltinnEvent[], now: Date): Position {
  const times = events.flatMap(({ changedDate }) => changedDate?.getTime() ?? []);
  const newest = times.reduce((latest, time) => Math.max(latest, time), from.position.getTime());
  const position = new Date(Math.min(newest, Math.max(now.getTime(), from.position.getTime())));
  const since = position.getTime() - OVERLAP_MS;
  // An event without a date is remembered as long as Altinn lists it.
  const isKept = ({ changedDate }: AltinnEvent) =>
    changedDate === undefined || changedDate.getTime() >= since;
  return { position, seen: events.filter(isKept).map(keyOf) };
}

const keyOf = ({ consentRequestId, eventType, changedDate }: AltinnEvent): string =>
  [consentRequestId, eventType, changedDate?.toISOString() ?? ''].join('/');

async function recordFailure(db: Db, error: PortalError, now: Date): Promise<void> {
  await db
    .update(altinnFeed)
    .set({
      attemptedAt: now,
      errorCode: error.upstreamCode ?? error.code,
      failuresInRow: sql`${altinnFeed.failuresInRow} + 1`,
      failuresInAll: sql`${altinnFeed.failuresInAll} + 1`,
    })
    .where(eq(altinnFeed.name, FEED));
}

/** The state of the event feed, for metrics and operators. */
export interface FeedState {
  /** Date of the newest event read; undefined before the first pass. */
  readonly position: Date | undefined;
  readonly succeededAt: Date | undefined;
  /** Seconds since the feed was last read; undefined when it never was. The feed itself lags five minutes. */
  readonly lagSeconds: number | undefined;
  readonly failuresInRow: number;
  readonly failuresInAll: number;
  readonly eventsInAll: number;
  /** Code of the latest failure, until a success. */
  readonly errorCode: string | undefined;
  /** Consents with an event that have not been read since. */
  readonly waiting: number;
}

export async function feedState(executor: Executor, now: Date): Promise<FeedState> {
  const [row] = await executor.select().from(altinnFeed);
  const [news] = await executor
    .select({ waiting: count() })
    .from(consents)
    .where(and(isNotNull(consents.newsAt), inArray(consents.status, ACTIVE_STATUSES)));
  const succeededAt = row?.succeededAt ?? undefined;
  return {
    position: row?.position,
    succeededAt,
    lagSeconds:
      succeededAt === undefined ? undefined : Math.round((now.getTime() - succeededAt.getTime()) / 1000),
    failuresInRow: row?.failuresInRow ?? 0,
    failuresInAll: row?.failuresInAll ?? 0,
    eventsInAll: row?.eventsInAll ?? 0,
    errorCode: row?.errorCode ?? undefined,
    waiting: news?.waiting ?? 0,
  };
}
