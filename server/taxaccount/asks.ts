import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { and, eq, lt, sql } from 'drizzle-orm';
import { askedTogether } from '#server/db/asked-together.ts';
import type { Db, Executor } from '#server/db/client.ts';
import { accountAsks } from '#server/db/schema/index.ts';
import { timeLeftMs } from '#server/http/deadline.ts';
import { log } from '#server/log/log.ts';
import type { Turn } from '#server/skatteetaten/turn.ts';

/** What Skatteetaten is being asked for, over all the bank's processes, so that many visitors of one business make one call. */
export interface Asks {
  /** Gives what says that the question has been answered; `undefined` while another process asks it. */
  begin(question: string): Promise<(() => Promise<void>) | undefined>;
}

export interface AsksSettings {
  readonly database: () => Promise<Db>;
  /** Milliseconds after which a process that has not said so is taken to be dead; must outlast a request. */
  readonly leaseMs: number;
}

/** Kept as leases in the database, by its clock: a process that dies stands in the way of the others for one lease at most. */
export const createAsks = ({ database, leaseMs }: AsksSettings): Asks => {
  const lease = askedTogether((db, questions: readonly string[]) => leaseAll(db, questions, leaseMs));
  return {
    async begin(question) {
      const db = await database();
      const held = await lease(db, question);
      return held === undefined ? undefined : () => end(db, held);
    },
  };
};

interface Lease {
  readonly question: string;
  readonly holder: string;
}

/** Takes those that nobody holds. Sorted, so that two processes that want the same never wait for each other in a ring. */
async function leaseAll(
  db: Executor,
  questions: readonly string[],
  leaseMs: number,
): Promise<readonly (Lease | undefined)[]> {
  const wanted = new Map(questions.toSorted().map((question) => [question, randomUUID()]));
  const expiresAt = sql`now() + ${leaseMs} * interval '1 millisecond'`;
  const begun = await db
    .insert(accountAsks)
    .values(Array.from(wanted, ([question, holder]) => ({ question, holder, expiresAt })))
    .onConflictDoUpdate({
      target: accountAsks.question,
      set: { holder: sql`excluded.holder`, expiresAt: sql`excluded.expires_at` },
      setWhere: lt(accountAsks.expiresAt, sql`now()`),
    })
    .returning({ question: accountAsks.question, holder: accountAsks.holder });
  const left = new Map(begun.map((lease) => [lease.question, lease]));
  return questions.map((question) => {
    const lease = left.get(question);
    // Whoever asks for the same at the same moment waits for the first, as if it came from another process.
    left.delete(question);
    return lease;
  });
}

/** Never rejects: the answer that was fetched must not be lost, and the lease ends by itself. */
async function end(db: Db, { question, holder }: Lease): Promise<void> {
  try {
    await db
      .delete(accountAsks)
      .where(and(eq(accountAsks.question, question), eq(accountAsks.holder, holder)));
  } catch (error) {
    log().warn({ err: error }, 'a question was not taken back and waits for its lease to end');
  }
}

/** Milliseconds between looks at whether another process has its answer. */
const POLL_MS = 100;

/**
 * Runs `ask`, but not while another process asks the same: then its answer is in the store, where `ask` looks first. `late`
 * when the time is up before that.
 */
export async function askOnce<T>(
  asks: Asks,
  question: string,
  turn: Turn,
  { ask, late }: { readonly ask: () => Promise<T>; readonly late: () => Promise<T> },
): Promise<T> {
  for (;;) {
    const end = await asks.begin(question);
    if (end !== undefined) {
      try {
        return await ask();
      } finally {
        // Who has an answer does not wait until the others are told.
        void end();
      }
    }
    // The other's call may be in the queue: whoever waits for it here waits for a turn.
    turn.queued();
    if (timeLeftMs() <= POLL_MS) return late();
    await wait(POLL_MS);
  }
}
