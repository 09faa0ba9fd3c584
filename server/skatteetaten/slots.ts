import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { and, count, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { askedTogether } from '#server/db/asked-together.ts';
import type { Db, Executor } from '#server/db/client.ts';
import { upstreamSlots } from '#server/db/schema/index.ts';
import { log } from '#server/log/log.ts';

/** The bank's calls to an upstream, counted over all processes. */
export interface Slots {
  /** Takes one, waiting for at most `maxWaitMs`; gives what returns it, or `undefined` when none came free in time. */
  take(maxWaitMs: number): Promise<(() => Promise<void>) | undefined>;
  /** How many are free at this moment. */
  free(): Promise<number>;
}

export interface SlotSettings {
  readonly database: () => Promise<Db>;
  readonly upstream: string;
  readonly count: number;
  /** Milliseconds after which a slot that was not returned is free again; must outlast the longest call. */
  readonly leaseMs: number;
}

/** Milliseconds between looks for a free slot, half of it by chance so that processes do not move in step. */
const POLL_MS = 100;

/**
 * Slots kept as leases in the database, by its clock: a process that dies returns its slots by doing nothing. First come,
 * first served only roughly, since waiting processes look again at intervals.
 */
export function createSlots(settings: SlotSettings): Slots {
  let prepared: Promise<void> | undefined;
  const ready = async (): Promise<Db> => {
    const db = await settings.database();
    await (prepared ??= prepare(db, settings).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    }));
    return db;
  };
  const lease = askedTogether((db, wants: readonly (typeof ONE)[]) => leaseAll(db, settings, wants.length));
  return {
    async free() {
      const db = await ready();
      const [row] = await db.select({ slots: count() }).from(upstreamSlots).where(isFree(settings));
      return row?.slots ?? 0;
    },
    async take(maxWaitMs) {
      const db = await ready();
      const deadline = performance.now() + maxWaitMs;
      for (;;) {
        const held = await lease(db, ONE);
        if (held !== undefined) return () => giveBack(db, settings, held);
        if (performance.now() + POLL_MS >= deadline) return undefined;
        await wait(POLL_MS * (0.5 + Math.random() / 2));
      }
    },
  };
}

const isFree = ({ upstream, count: most }: SlotSettings) =>
  and(
    eq(upstreamSlots.upstream, upstream),
    lt(upstreamSlots.slot, most),
    or(isNull(upstreamSlots.holder), lt(upstreamSlots.expiresAt, sql`now()`)),
  );

async function prepare(db: Db, { upstream, count: most }: SlotSettings): Promise<void> {
  const rows = Array.from({ length: most }, (_, slot) => ({ upstream, slot }));
  await db.insert(upstreamSlots).values(rows).onConflictDoNothing();
}

/** What each asks for. */
const ONE = 'one slot';

interface Held {
  readonly slot: number;
  readonly holder: string;
}

/** Takes as many as are wanted and free; the first askers get them. */
async function leaseAll(
  db: Executor,
  settings: SlotSettings,
  wanted: number,
): Promise<readonly (Held | undefined)[]> {
  const { upstream, leaseMs } = settings;
  const holder = randomUUID();
  const free = db
    .$with('free')
    .as(
      db
        .select({ slot: upstreamSlots.slot })
        .from(upstreamSlots)
        .where(isFree(settings))
        .orderBy(upstreamSlots.slot)
        .limit(wanted)
        .for('update', { skipLocked: true }),
    );
  const taken = await db
    .with(free)
    .update(upstreamSlots)
    .set({ holder, expiresAt: sql`now() + ${leaseMs} * interval '1 millisecond'` })
    .where(
      and(
        eq(upstreamSlots.upstream, upstream),
        sql`${upstreamSlots.slot} in (select ${free.slot} from ${free})`,
      ),
    )
    .returning({ slot: upstreamSlots.slot });
  return Array.from({ length: wanted }, (_, at) => {
    const slot = taken[at]?.slot;
    return slot === undefined ? undefined : { slot, holder };
  });
}

/** Never rejects: the answer that was fetched must not be lost, and the lease ends by itself. */
async function giveBack(db: Db, { upstream }: SlotSettings, { slot, holder }: Held): Promise<void> {
  try {
    await db
      .update(upstreamSlots)
      .set({ holder: null, expiresAt: null })
      .where(
        and(
          eq(upstreamSlots.upstream, upstream),
          eq(upstreamSlots.slot, slot),
          eq(upstreamSlots.holder, holder),
        ),
      );
  } catch (error) {
    log().warn({ err: error, upstream }, 'a slot was not returned and waits for its lease to end');
  }
}
