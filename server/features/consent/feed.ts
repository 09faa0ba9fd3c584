import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import type { AltinnEvent } from '#server/integrations/altinn/feed-schema.ts';
import type { Db, Tx } from '#server/platform/db/client.ts';
import { altinnFeed, consents } from '#server/platform/db/schema/index.ts';
import { LIVING } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';

const FEED = 'consent-events';
/** Milliseconds before the position that are read again, for events that show up out of order. */
const OVERLAP_MS = 60_000;

type Position = Pick<typeof altinnFeed.$inferSelect, 'position' | 'seen'>;

/**
 * Reads Altinn's event feed from where the last pass stopped, marks the consents that it tells of as having news, and
 * moves on, all in one transaction: after a crash anywhere, the next pass neither loses an event nor takes one twice. What
 * happened is then read from the request itself, so an event that is repeated, late or out of order does no harm. Gives
 * the number of new events.
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
  return ok(await db.transaction((tx) => moveOn(tx, { from, next, fresh, now })));
}

/** Where to read from; at the very first time, from the oldest consent that something may still happen to. */
async function positionOf(db: Db, now: Date): Promise<Position> {
  const stored = await db.select().from(altinnFeed).where(eq(altinnFeed.name, FEED));
  if (stored[0] !== undefined) return stored[0];
  const [oldest] = await db
    .select({ requestedAt: consents.requestedAt })
    .from(consents)
    .where(inArray(consents.status, LIVING))
    .orderBy(asc(consents.requestedAt))
    .limit(1);
  const row = { name: FEED, position: oldest?.requestedAt ?? now, seen: [] };
  await db.insert(altinnFeed).values(row).onConflictDoNothing();
  return row;
}

interface Move {
  readonly from: Position;
  readonly next: Position;
  readonly fresh: readonly AltinnEvent[];
  readonly now: Date;
}

async function moveOn(tx: Tx, { from, next, fresh, now }: Move): Promise<number> {
  const [stored] = await tx.select().from(altinnFeed).where(eq(altinnFeed.name, FEED)).for('update');
  // Another pass read the same part meanwhile and has taken its events.
  if (stored?.position.getTime() !== from.position.getTime()) return 0;
  const ids = [...new Set(fresh.map(({ consentRequestId }) => consentRequestId))];
  if (ids.length > 0) {
    await tx
      .update(consents)
      .set({ newsAt: now })
      .where(and(inArray(consents.id, ids), inArray(consents.status, LIVING)));
  }
  await tx
    .update(altinnFeed)
    .set({
      ...next,
      ...{ attemptedAt: now, succeededAt: now, failuresInRow: 0, errorCode: null },
      eventsInAll: sql`${altinnFeed.eventsInAll} + ${fresh.length}`,
    })
    .where(eq(altinnFeed.name, FEED));
  return fresh.length;
}

/** The newest event's date, but never the future, which would hide what happens until then. */
function after(from: Position, events: readonly AltinnEvent[], now: Date): Position {
  const times = events.flatMap(({ changedDate }) => changedDate?.getTime() ?? []);
  const newest = times.reduce((latest, time) => Math.max(latest, time), from.position.getTime());
  const position = new Date(Math.min(newest, Math.max(now.getTime(), from.position.getTime())));
  const since = position.getTime() - OVERLAP_MS;
  // One without a time is remembered for as long as Altinn lists it.
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
