import 'server-only';
import { eq, lte } from 'drizzle-orm';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { endOfSharing, type SharingChoice } from '#lib/consent/sharing.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import { lockActiveConsents } from '../consent-rows.ts';
import type { Db, Tx } from '#server/platform/db/client.ts';
import { sharing } from '#server/platform/db/schema/index.ts';
import type { ConsentDeps } from '../deps.ts';
import type { ConsentEffects } from '../effects.ts';
import { recordChange } from './end-sharing.ts';

/** The customer who chooses. */
export interface SharingActor {
  readonly personId: string;
}

/** What the service of sharing works with. */
export type SharingDeps = Pick<ConsentDeps, 'database' | 'effects'>;

const MAX_DAYS = 366;

/**
 * Sets what the advisor may see, at once; the event and the audit row are written in the same transaction. The same choice
 * again changes nothing. `consent-missing` for sharing without a consent in force, `not-found` for a business that is no
 * customer, `invalid-input` for an impossible number of days.
 */
export async function setSharing(
  { database, effects }: SharingDeps,
  { personId }: SharingActor,
  orgnr: string,
  choice: SharingChoice,
  now: Date,
): Promise<Result<SharingChoice['level'], PortalError>> {
  const until = endOf(choice, now);
  if (until === undefined) return err(portalError('invalid-input'));
  const db = await database();
  return db.transaction(async (tx) => {
    const living = await lockActiveConsents(tx, orgnr);
    if (living === undefined) return err(portalError('not-found'));
    const current = await settled(effects, tx, orgnr, now);
    const change = { orgnr, at: now, until, reason: 'chosen', personId } as const;
    if (choice.level === 'nothing') {
      if (current === undefined) return ok('nothing');
      await tx.delete(sharing).where(eq(sharing.orgnr, orgnr));
      await effects.changed(tx, [orgnr]);
      await recordChange(tx, { ...change, level: 'nothing' });
      return ok('nothing');
    }
    const consent = living.find(({ status, validTo }) => status === 'granted' && validTo > now);
    if (consent === undefined) return err(portalError('consent-missing'));
    const { level } = choice;
    if (current?.level === level && current.until?.getTime() === until?.getTime()) return ok(level);
    const row = { consentId: consent.id, level, until, setBy: personId, setAt: now };
    await tx
      .insert(sharing)
      .values({ orgnr, ...row })
      .onConflictDoUpdate({ target: sharing.orgnr, set: row });
    await effects.changed(tx, [orgnr]);
    await effects.sharingBegan(tx, orgnr, consent.id);
    await recordChange(tx, { ...change, level });
    return ok(level);
  });
}

/** Ends every sharing whose time is over, each in a transaction of its own; gives their number. */
export async function endOverdueSharing(
  { database, effects }: SharingDeps,
  now: Date,
  signal: AbortSignal,
): Promise<number> {
  const db = await database();
  const overdue = await db
    .select({ orgnr: sharing.orgnr, consentId: sharing.consentId })
    .from(sharing)
    .where(lte(sharing.until, now));
  let ended = 0;
  for (const { orgnr, consentId } of overdue) {
    if (signal.aborted) break;
    const result = await isolateFailure(db, { job: 'sharing', consentId }, () =>
      endWhenOver(effects, db, orgnr, now),
    );
    ended += result.ok && result.value ? 1 : 0;
  }
  return ended;
}

const endWhenOver = (effects: ConsentEffects, db: Db, orgnr: string, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    await lockActiveConsents(tx, orgnr);
    const [before] = await tx.select().from(sharing).where(eq(sharing.orgnr, orgnr));
    const after = await settled(effects, tx, orgnr, now);
    return before !== undefined && after === undefined;
  });

/** The choice as the clock has it, in a transaction that holds the business's lock. */
async function settled(
  effects: ConsentEffects,
  tx: Tx,
  orgnr: string,
  now: Date,
): Promise<typeof sharing.$inferSelect | undefined> {
  const [row] = await tx.select().from(sharing).where(eq(sharing.orgnr, orgnr)).for('update');
  if (row === undefined || row.until === null || row.until > now) return row;
  await tx.delete(sharing).where(eq(sharing.orgnr, orgnr));
  await effects.changed(tx, [orgnr]);
  const over = { level: 'nothing', until: null, reason: 'time-over', personId: null } as const;
  await recordChange(tx, { orgnr, at: now, ...over });
  return undefined;
}

/** The chosen end; null for as long as the consent holds, undefined for no possible number of days. */
function endOf(choice: SharingChoice, now: Date): Date | null | undefined {
  if (choice.level === 'nothing' || choice.days === undefined) return null;
  const { days } = choice;
  return Number.isInteger(days) && days >= 1 && days <= MAX_DAYS ? endOfSharing(now, days) : undefined;
}
