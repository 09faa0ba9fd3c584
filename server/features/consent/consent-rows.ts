import 'server-only';
import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import { CONSENT_STATUSES } from '#lib/consent/consent.ts';
import { hasEnded } from '#lib/consent/transitions.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { businesses, consents, mandates } from '#server/platform/db/schema/index.ts';

export type ConsentRow = typeof consents.$inferSelect;

/** Locks the business, so that two persons or tabs cannot both find that nothing is open. False when unknown. */
async function lockBusiness(tx: Tx, orgnr: string): Promise<boolean> {
  const rows = await tx
    .select({ orgnr: businesses.orgnr })
    .from(businesses)
    .where(eq(businesses.orgnr, orgnr))
    // Not `update`: rows that merely refer to the business may be written meanwhile.
    .for('no key update');
  return rows.length > 0;
}

/** The consent that a return address leads to. */
export async function consentByState(executor: Executor, stateHash: string): Promise<ConsentRow | undefined> {
  return (await executor.select().from(consents).where(eq(consents.stateHash, stateHash)))[0];
}

/** The consent with an id, as it is at this moment. */
export async function consentById(executor: Executor, id: string): Promise<ConsentRow | undefined> {
  return (await executor.select().from(consents).where(eq(consents.id, id)))[0];
}

/** The statuses from which something may still happen. */
export const LIVING = CONSENT_STATUSES.filter((status) => !hasEnded(status));

const livingOf = (orgnr: string) => and(eq(consents.orgnr, orgnr), inArray(consents.status, LIVING));

/** A business's consents that are not over: at most one requested, and one granted or stopped. */
export function livingConsents(executor: Executor, orgnr: string): Promise<ConsentRow[]> {
  return executor.select().from(consents).where(livingOf(orgnr));
}

/**
 * The same, locked until the transaction ends together with the business, so that changes of one business's consents come
 * one at a time and never wait for each other in a circle. Undefined when the business is unknown.
 */
export async function lockLivingConsents(tx: Tx, orgnr: string): Promise<ConsentRow[] | undefined> {
  if (!(await lockBusiness(tx, orgnr))) return undefined;
  return tx.select().from(consents).where(livingOf(orgnr)).orderBy(consents.id).for('update');
}

/** A consent with the others of its business that are not over, all locked. */
export interface LockedConsent {
  readonly row: ConsentRow;
  readonly others: readonly ConsentRow[];
}

/**
 * Locks a business's living consents and gives the one with the id, which may have ended.
 * @throws Error when there is no such consent: ids come from our own rows.
 */
export async function lockForChange(tx: Tx, orgnr: string, id: string): Promise<LockedConsent> {
  const living = (await lockLivingConsents(tx, orgnr)) ?? [];
  const row = living.find((one) => one.id === id) ?? (await consentById(tx, id));
  if (row === undefined) throw new Error('there is no such consent');
  return { row, others: living.filter((one) => one.id !== id) };
}

/** A business's consents, the newest first. */
export function consentsOf(executor: Executor, orgnr: string, limit: number): Promise<ConsentRow[]> {
  return executor
    .select()
    .from(consents)
    .where(eq(consents.orgnr, orgnr))
    .orderBy(desc(consents.requestedAt), desc(consents.id))
    .limit(limit);
}

/**
 * Takes the right to ask Altinn about a consent now; false when someone did so after `before`. One statement, so of
 * several pages that look at once, one asks.
 */
export async function claimCheck(executor: Executor, id: string, before: Date, now: Date): Promise<boolean> {
  const claimed = await executor
    .update(consents)
    .set({ checkedAt: now })
    .where(and(eq(consents.id, id), or(isNull(consents.checkedAt), lt(consents.checkedAt, before))))
    .returning({ id: consents.id });
  return claimed.length > 0;
}

/** Whether a person acts for a business, by the bank's file as it is now. */
export async function hasMandate(executor: Executor, personId: string, orgnr: string): Promise<boolean> {
  const rows = await executor
    .select({ orgnr: mandates.orgnr })
    .from(mandates)
    .where(and(eq(mandates.personId, personId), eq(mandates.orgnr, orgnr)));
  return rows.length > 0;
}
