import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, count, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/platform/db/client.ts';
import { upstreamSlots } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';

/** Limits how many calls run at once over all processes. */
export interface Semaphore {
  /** Takes a permit if one is free; gives the function that releases it, which never rejects. */
  tryAcquire(): Promise<(() => Promise<void>) | undefined>;
  /** How many permits are free. */
  available(): Promise<number>;
}

export interface SemaphoreSettings {
  readonly database: () => Promise<Db>;
  /** The system that the permits are for. */
  readonly upstream: string;
  readonly permits: number;
  /** Milliseconds until the permits of a process that crashed are free. A living process renews its own. */
  readonly leaseMs: number;
}

/** A counting semaphore in the database: each permit is a row with a lease that ends by the database's clock. */
export function createSemaphore({ database, upstream, permits, leaseMs }: SemaphoreSettings): Semaphore {
  const holders = new Set<string>();
  const expiresAt = sql`now() + ${leaseMs} * interval '1 millisecond'`;
  const isFree = and(
    eq(upstreamSlots.upstream, upstream),
    lt(upstreamSlots.slot, permits),
    or(isNull(upstreamSlots.expiresAt), lt(upstreamSlots.expiresAt, sql`now()`)),
  );
  let rows: Promise<unknown> | undefined;
  let renewal: NodeJS.Timeout | undefined;

  async function ready(): Promise<Db> {
    const db = await database();
    await (rows ??= createRows(db, upstream, permits));
    return db;
  }

  /** Never rejects: an answer that was fetched must not be lost, and the lease ends by itself. */
  async function change(
    set: { expiresAt: SQL | null; holder?: null },
    held: readonly string[],
  ): Promise<void> {
    try {
      const which = and(eq(upstreamSlots.upstream, upstream), inArray(upstreamSlots.holder, held));
      await (await database()).update(upstreamSlots).set(set).where(which);
    } catch (err) {
      log().warn({ err, upstream }, 'a permit was not renewed or released and waits for its lease to end');
    }
  }

  function release(holder: string): Promise<void> {
    holders.delete(holder);
    if (holders.size === 0) {
      clearInterval(renewal);
      renewal = undefined;
    }
    return change({ holder: null, expiresAt: null }, [holder]);
  }

  return {
    async tryAcquire() {
      const db = await ready();
      const holder = randomUUID();
      const free = db.select({ slot: upstreamSlots.slot }).from(upstreamSlots).where(isFree);
      // A query of its own, since the planner may run one that is nested in the update more than once.
      const chosen = db.$with('chosen').as(free.limit(1).for('update', { skipLocked: true }));
      const taken = await db
        .with(chosen)
        .update(upstreamSlots)
        .set({ holder, expiresAt })
        .where(
          and(
            eq(upstreamSlots.upstream, upstream),
            sql`${upstreamSlots.slot} = (select ${chosen.slot} from ${chosen})`,
          ),
        )
        .returning({ slot: upstreamSlots.slot });
      if (taken.length === 0) return undefined;
      holders.add(holder);
      renewal ??= setInterval(() => void change({ expiresAt }, [...holders]), leaseMs / 3).unref();
      return () => release(holder);
    },
    async available() {
      const [row] = await (await ready()).select({ free: count() }).from(upstreamSlots).where(isFree);
      return row?.free ?? 0;
    },
  };
}

async function createRows(db: Db, upstream: string, permits: number): Promise<void> {
  const rows = Array.from({ length: permits }, (_, slot) => ({ upstream, slot }));
  await db.insert(upstreamSlots).values(rows).onConflictDoNothing();
}
