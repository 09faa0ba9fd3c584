import 'server-only';
import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import { CONSENT_STATUSES } from '#lib/consent/consent.ts';
import { hasEnded } from '#lib/consent/transitions.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { businesses, consents, mandates } from '#server/platform/db/schema/index.ts';

export type ConsentRow = typeof consents.$inferSelect;

/** Locks the business, so that concurrent requests cannot both find no open request. False when it is unknown. */
async function lockBusiness(tx: Tx, orgnr: string): Promise<boolean> {
  const rows = await tx
    .select({ orgnr: businesses.orgnr })
    .from(businesses)
    .where(eq(businesses.orgnr, orgnr))
    // Not `update`: rows that merely refer to the business may be written meanwhile.
    .for('no key update');
  return rows.length > 0;
}

/** The consent of a return address. */
export async function getConsentByState(
  executor: Executor,
  stateHash: string,
): Promise<ConsentRow | undefined> {
  return (await executor.select().from(consents).where(eq(consents.stateHash, stateHash)))[0];
}

export async function getConsentById(executor: Executor, id: string): Promise<ConsentRow | undefined> {
  return (await executor.select().from(consents).where(eq(consents.id, id)))[0];
}

/** Statuses that are not final. */
export const ACTIVE_STATUSES = CONSENT_STATUSES.filter((status) => !hasEnded(status));

const activeOf = (orgnr: string) => and(eq(consents.orgnr, orgnr), inArray(consents.status, ACTIVE_STATUSES));

/** A business's consents that are not over: at most one requested, and one granted or stopped. */
export function getActiveConsents(executor: Executor, orgnr: string): Promise<ConsentRow[]> {
  return executor.select().from(consents).where(activeOf(orgnr));
}

/**
 * The same, with a lock on the business and the rows until the transaction ends: changes of one business are serialised and locks
 * are taken in one order, so they cannot deadlock. Undefined when the business is unknown.
 */
export async function lockActiveConsents(tx: Tx, orgnr: string): Promise<ConsentRow[] | undefined> {
  if (!(await lockBusiness(tx, orgnr))) return undefined;
  return tx.select().from(consents).where(activeOf(orgnr)).orderBy(consents.id).for('update');
}

/** A consent with the others of its business that are not over, all locked. */
export interface LockedConsent {
  readonly row: ConsentRow;
  readonly others: readonly ConsentRow[];
}

/**
 * Locks a business's active consents and returns the one with the id, which may have ended.
 * @throws Error when there is no such consent: ids come from our own rows.
 */
export async function lockConsent(tx: Tx, orgnr: string, id: string): Promise<LockedConsent> {
  const active = (await lockActiveConsents(tx, orgnr)) ?? [];
  const row = active.find((one) => one.id === id) ?? (await getConsentById(tx, id));
  if (row === undefined) throw new Error('there is no such consent');
  return { row, others: active.filter((one) => one.id !== id) };
}

/** A business's consents, the newest first. */
export function getConsents(executor: Executor, orgnr: string, limit: number): Promise<ConsentRow[]> {
  return executor
    .select()
    .from(consents)
    .where(eq(consents.orgnr, orgnr))
    .orderBy(desc(consents.requestedAt), desc(consents.id))
    .limit(limit);
}

/**
 * Acquires the right to read a consent at Altinn; false when it was checked after `before`. One statement, so that one of
 * several concurrent callers gets it.
 */
export async function tryAcquireCheck(
  executor: Executor,
  id: string,
  before: Date,
  now: Date,
): Promise<boolean> {
  const acquired = await executor
    .update(consents)
    .set({ checkedAt: now })
    .where(and(eq(consents.id, id), or(isNull(consents.checkedAt), lt(consents.checkedAt, before))))
    .returning({ id: consents.id });
  return acquired.length > 0;
}

/** Whether a person has a mandate for a business today. */
export async function hasMandate(executor: Executor, personId: string, orgnr: string): Promise<boolean> {
  const rows = await executor
    .select({ orgnr: mandates.orgnr })
    .from(mandates)
    .where(and(eq(mandates.personId, personId), eq(mandates.orgnr, orgnr)));
  return rows.length > 0;
}
