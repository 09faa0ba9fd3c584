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
export const createSemaphore = (settings: SemaphoreSettings): Semaphore => new DatabaseSemaphore(settings);

class DatabaseSemaphore implements Semaphore {
  readonly #settings: SemaphoreSettings;
  /** Ids of the permits that this process holds. */
  readonly #holders = new Set<string>();
  readonly #expiresAt: SQL;
  readonly #isFree: SQL | undefined;
  #rows: Promise<unknown> | undefined;
  #renewal: NodeJS.Timeout | undefined;

  constructor(settings: SemaphoreSettings) {
    const { upstream, permits, leaseMs } = settings;
    this.#settings = settings;
    this.#expiresAt = sql`now() + ${leaseMs} * interval '1 millisecond'`;
    this.#isFree = and(
      eq(upstreamSlots.upstream, upstream),
      lt(upstreamSlots.slot, permits),
      or(isNull(upstreamSlots.expiresAt), lt(upstreamSlots.expiresAt, sql`now()`)),
    );
  }

  async tryAcquire(): Promise<(() => Promise<void>) | undefined> {
    const holder = randomUUID();
    if (!(await this.#take(holder))) return undefined;
    this.#holders.add(holder);
    this.#renewal ??= setInterval(
      () => void this.#change({ expiresAt: this.#expiresAt }, [...this.#holders]),
      this.#settings.leaseMs / 3,
    ).unref();
    return () => this.#release(holder);
  }

  async available(): Promise<number> {
    const db = await this.#ready();
    const [row] = await db.select({ free: count() }).from(upstreamSlots).where(this.#isFree);
    return row?.free ?? 0;
  }

  async #take(holder: string): Promise<boolean> {
    const db = await this.#ready();
    const free = db.select({ slot: upstreamSlots.slot }).from(upstreamSlots).where(this.#isFree);
    // A query of its own, since the planner may run one that is nested in the update more than once.
    const chosen = db.$with('chosen').as(free.limit(1).for('update', { skipLocked: true }));
    const taken = await db
      .with(chosen)
      .update(upstreamSlots)
      .set({ holder, expiresAt: this.#expiresAt })
      .where(
        and(
          eq(upstreamSlots.upstream, this.#settings.upstream),
          sql`${upstreamSlots.slot} = (select ${chosen.slot} from ${chosen})`,
        ),
      )
      .returning({ slot: upstreamSlots.slot });
    return taken.length > 0;
  }

  #release(holder: string): Promise<void> {
    this.#holders.delete(holder);
    if (this.#holders.size === 0) {
      clearInterval(this.#renewal);
      this.#renewal = undefined;
    }
    return this.#change({ holder: null, expiresAt: null }, [holder]);
  }

  /** Never rejects: an answer that was fetched must not be lost, and the lease ends by itself. */
  async #change(set: { expiresAt: SQL | null; holder?: null }, held: readonly string[]): Promise<void> {
    const { database, upstream } = this.#settings;
    try {
      const which = and(eq(upstreamSlots.upstream, upstream), inArray(upstreamSlots.holder, held));
      await (await database()).update(upstreamSlots).set(set).where(which);
    } catch (err) {
      log().warn({ err, upstream }, 'a permit was not renewed or released and waits for its lease to end');
    }
  }

  async #ready(): Promise<Db> {
    const { database, upstream, permits } = this.#settings;
    const db = await database();
    await (this.#rows ??= createRows(db, upstream, permits));
    return db;
  }
}

async function createRows(db: Db, upstream: string, permits: number): Promise<void> {
  const rows = Array.from({ length: permits }, (_, slot) => ({ upstream, slot }));
  await db.insert(upstreamSlots).values(rows).onConflictDoNothing();
}
