import 'server-only';
import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/client.ts';
import { backgroundJobs } from '#server/db/schema/index.ts';

// A lock kept as a lease in the database, by the database's clock. Unlike an advisory lock it needs no connection of its
// own, works on the embedded engine and behind a connection pooler, and its row says who works and how it went.

/** Who works on what, and for how long that is believed without a sign of life. */
export interface Lease {
  readonly job: string;
  /** Different for each run. */
  readonly holder: string;
  readonly leaseMs: number;
}

/** Takes a job: false when another run holds it, or, unless `early`, when it is not due. One statement, so one wins. */
export async function takeLease(db: Db, { job, holder, leaseMs }: Lease, early: boolean): Promise<boolean> {
  await db.insert(backgroundJobs).values({ name: job }).onConflictDoNothing();
  const due = or(isNull(backgroundJobs.nextRunAt), lte(backgroundJobs.nextRunAt, sql`now()`));
  const taken = await db
    .update(backgroundJobs)
    .set({
      holder,
      leaseUntil: fromNow(leaseMs),
      startedAt: sql`now()`,
      runsInAll: sql`${backgroundJobs.runsInAll} + 1`,
    })
    .where(
      and(
        eq(backgroundJobs.name, job),
        or(isNull(backgroundJobs.holder), lt(backgroundJobs.leaseUntil, sql`now()`)),
        early ? undefined : due,
      ),
    )
    .returning({ name: backgroundJobs.name });
  return taken.length > 0;
}

/** Gives a sign of life; false when another run has taken over. */
export async function renewLease(db: Db, lease: Lease): Promise<boolean> {
  const renewed = await db
    .update(backgroundJobs)
    .set({ leaseUntil: fromNow(lease.leaseMs) })
    .where(held(lease))
    .returning({ name: backgroundJobs.name });
  return renewed.length > 0;
}

/** How a run went. */
export interface RunOutcome {
  readonly succeeded: boolean;
  readonly tookMs: number;
  /** Milliseconds until the next run is due. */
  readonly againMs: number;
}

/** Gives the job back with how it went; does nothing when another run has taken over. */
export async function returnLease(db: Db, lease: Lease, outcome: RunOutcome): Promise<void> {
  const { succeeded, tookMs, againMs } = outcome;
  const counted = succeeded
    ? { succeededAt: sql`now()`, failuresInRow: 0 }
    : {
        failuresInRow: sql`${backgroundJobs.failuresInRow} + 1`,
        failuresInAll: sql`${backgroundJobs.failuresInAll} + 1`,
      };
  await db
    .update(backgroundJobs)
    .set({
      ...{ holder: null, leaseUntil: null, nextRunAt: fromNow(againMs), finishedAt: sql`now()` },
      tookMs: Math.round(tookMs),
      ...counted,
    })
    .where(held(lease));
}

const held = ({ job, holder }: Lease) => and(eq(backgroundJobs.name, job), eq(backgroundJobs.holder, holder));

const fromNow = (milliseconds: number) => sql`now() + ${milliseconds} * interval '1 millisecond'`;
