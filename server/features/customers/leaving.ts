import 'server-only';
import { and, eq, exists, inArray, isNotNull, or } from 'drizzle-orm';
import { lockActiveConsents, type ConsentRow } from '#server/features/consent/consent-rows.ts';
import { recordTransition, applyExpiry } from '#server/features/consent/transitions.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { businesses, consents, mandates } from '#server/platform/db/schema/index.ts';
import type { ConsentEffects } from '#server/features/consent/effects.ts';
import { batches } from './batches.ts';

/** The businesses that the bank serves now, and those of them that its file no longer names. */
export interface Leaving {
  readonly served: number;
  /** Organisation numbers, in order. */
  readonly leaving: readonly string[];
}

/**
 * Compares the businesses in use with those that are named. One without mandates, that no employee
 * serves and no consent is used for has left before, and is not counted again.
 */
export async function findLeaving(tx: Tx, named: ReadonlySet<string>): Promise<Leaving> {
  const acting = tx.select().from(mandates).where(eq(mandates.orgnr, businesses.orgnr));
  const used = tx
    .select()
    .from(consents)
    .where(and(eq(consents.orgnr, businesses.orgnr), inArray(consents.status, ['requested', 'granted'])));
  const served = await tx
    .select({ orgnr: businesses.orgnr })
    .from(businesses)
    .where(or(exists(acting), isNotNull(businesses.advisorEmail), isNotNull(businesses.team), exists(used)))
    .orderBy(businesses.orgnr);
  const leaving = served.map(({ orgnr }) => orgnr).filter((orgnr) => !named.has(orgnr));
  return { served: served.length, leaving };
}

/**
 * Ends what the bank does for businesses that have left it: mandates and advisers are removed, an open request is called
 * off and a consent in force is stopped, which erases what was fetched and shared. Gives the number of mandates that were removed.
 */
export async function endCustomers(
  effects: ConsentEffects,
  tx: Tx,
  leaving: readonly string[],
  now: Date,
): Promise<number> {
  let removed = 0;
  for (const batch of batches(leaving)) {
    const gone = await tx
      .delete(mandates)
      .where(inArray(mandates.orgnr, batch))
      .returning({ orgnr: mandates.orgnr });
    removed += gone.length;
    await tx
      .update(businesses)
      .set({ advisorEmail: null, team: null })
      .where(inArray(businesses.orgnr, batch));
  }
  // Lock all before recording the first: a transaction that waits for the audit lock may hold a later business.
  const living: ConsentRow[] = [];
  for (const orgnr of leaving) living.push(...((await lockActiveConsents(tx, orgnr)) ?? []));
  // After the consents are locked: an answer that is being stored holds its consent first and the adviser's row last.
  for (const batch of batches(leaving)) await effects.changed(tx, batch);
  for (const row of living) await endUse(effects, tx, row, now);
  return removed;
}

async function endUse(effects: ConsentEffects, tx: Tx, living: ConsentRow, now: Date): Promise<void> {
  const row = await applyExpiry(effects, tx, living, now);
  const left = { learntBy: 'bank', at: now } as const;
  if (row.status === 'requested')
    await recordTransition(effects, tx, { row, others: [] }, { ...left, to: 'abandoned' });
  if (row.status === 'granted')
    await recordTransition(effects, tx, { row, others: [] }, { ...left, to: 'stopped' });
}
