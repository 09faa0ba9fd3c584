import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { type Change, changesSince } from '#lib/tax-account/overview/changes-since.ts';
import { fingerprints } from '#lib/tax-account/overview/fingerprint.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { consents, visits } from '#server/platform/db/schema/index.ts';
import { openVisit, encryptVisit, type VisitKey, type VisitRecord } from './visit-record.ts';

/** An absence this long makes the next look a new visit; so does a log-in after the last look. */
const ABSENCE_MS = 30 * 60 * 1000;

/** A look is written down at most this often, as a session's use is; a page loaded again soon after has nothing new to tell. */
const NOTED_EVERY_MS = 60 * 1000;

/** What is new since a person's last visit of a business. */
export interface SinceLastVisit {
  /** When the person last looked at it, at the visit before this one. */
  readonly since: Date;
  readonly changes: readonly Change[];
}

/** Who looks at which business, and since when they have been logged in. */
export interface Visitor extends Pick<VisitKey, 'personId' | 'orgnr'> {
  readonly loggedInAt: Date;
}

/**
 * Notes that a person sees a business's open claims, and tells what changed since the visit before: the same throughout a
 * visit, so that a reload does not lose it. `undefined` at the first visit, for a shielded account, of which nothing is
 * kept, and without a consent in force. `account` must be what Skatteetaten answered, not an older stored answer.
 */
export async function getChangesSinceLastVisit(
  executor: Executor,
  visitor: Visitor,
  account: OpenAccount,
  now: Date,
): Promise<SinceLastVisit | undefined> {
  const same = account.shielded ? undefined : await isSameVisit(executor, visitor, account, now);
  return same === undefined ? updateVisit(executor, visitor, account, now) : told(same, account, now);
}

/** The record when this look is the one that was written down a moment ago: then there is nothing to write. */
async function isSameVisit(
  executor: Executor,
  { personId, orgnr, loggedInAt }: Visitor,
  account: OpenAccount,
  now: Date,
): Promise<VisitRecord | undefined> {
  const [row] = await executor
    .select({ sealed: visits.sealed, seenAt: visits.seenAt, consentId: visits.consentId })
    .from(visits)
    .innerJoin(consents, and(eq(consents.id, visits.consentId), inForce(orgnr, now)))
    .where(rowOf({ personId, orgnr }));
  if (row === undefined || now.getTime() - row.seenAt.getTime() >= NOTED_EVERY_MS) return undefined;
  const record = openVisit(row.sealed, { personId, orgnr, consentId: row.consentId });
  if (record === undefined || loggedInAt > row.seenAt || unreadableCount(account.unreadable) > 0)
    return undefined;
  const claims = fingerprints(account, osloDate(now));
  return JSON.stringify(claims) === JSON.stringify(record.current.claims) ? record : undefined;
}

function updateVisit(
  executor: Executor,
  { personId, orgnr, loggedInAt }: Visitor,
  account: OpenAccount,
  now: Date,
): Promise<SinceLastVisit | undefined> {
  return executor.transaction(async (tx) => {
    const consentId = await consentInForce(tx, orgnr, now);
    if (consentId === undefined) return undefined;
    const key = { personId, orgnr, consentId };
    if (account.shielded) {
      await tx.delete(visits).where(rowOf(key));
      return undefined;
    }
    // Two tabs of one person must not both begin the same visit.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`visits/${personId}/${orgnr}`}, 0))`,
    );
    const stored = await readVisit(tx, key);
    const record = nextRecord(stored, account, { now, loggedInAt });
    if (record === undefined) return undefined;
    const row = { consentId, seenAt: now, ...encryptVisit(record, key) };
    await tx
      .insert(visits)
      .values({ personId, orgnr, ...row })
      .onConflictDoUpdate({ target: [visits.personId, visits.orgnr], set: row });
    return told(record, account, now);
  });
}

const told = ({ before }: VisitRecord, account: OpenAccount, now: Date): SinceLastVisit | undefined =>
  before === undefined
    ? undefined
    : { since: new Date(before.at), changes: changesSince(before.claims, account, osloDate(now)) };

/** The granted consent, held against its end until the transaction is over; no visit may slip in after the erasure. */
async function consentInForce(tx: Tx, orgnr: string, now: Date): Promise<string | undefined> {
  const [row] = await tx.select({ id: consents.id }).from(consents).where(inForce(orgnr, now)).for('share');
  return row?.id;
}

const inForce = (orgnr: string, now: Date) =>
  and(eq(consents.orgnr, orgnr), eq(consents.status, 'granted'), gt(consents.validTo, now));

async function readVisit(
  tx: Tx,
  key: VisitKey,
): Promise<{ readonly record: VisitRecord; readonly seenAt: Date } | undefined> {
  const [row] = await tx
    .select()
    .from(visits)
    .where(and(rowOf(key), eq(visits.consentId, key.consentId)));
  const record = row && openVisit(row.sealed, key);
  return row === undefined || record === undefined ? undefined : { record, seenAt: row.seenAt };
}

/** What to remember after this look. Claims that could not be read are not missed: the older fingerprints are kept then. */
function nextRecord(
  stored: { readonly record: VisitRecord; readonly seenAt: Date } | undefined,
  account: OpenAccount,
  { now, loggedInAt }: { readonly now: Date; readonly loggedInAt: Date },
): VisitRecord | undefined {
  const previous = stored?.record.current;
  const claims =
    unreadableCount(account.unreadable) === 0 ? fingerprints(account, osloDate(now)) : previous?.claims;
  if (claims === undefined) return undefined;
  const current = { at: now.toISOString(), claims };
  if (stored === undefined || previous === undefined) return { current };
  const { seenAt } = stored;
  const returns = now.getTime() - seenAt.getTime() >= ABSENCE_MS || loggedInAt > seenAt;
  const before = returns ? previous : stored.record.before;
  return before === undefined ? { current } : { current, before };
}

const rowOf = ({ personId, orgnr }: Pick<VisitKey, 'personId' | 'orgnr'>) =>
  and(eq(visits.personId, personId), eq(visits.orgnr, orgnr));
