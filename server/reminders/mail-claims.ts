import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, count, eq, exists, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { MailStatus, ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import type { Db } from '#server/db/client.ts';
import { reminderAddresses, reminderMails, remindersSent } from '#server/db/schema/index.ts';
import { hashOfToken, newToken } from './link-token.ts';

/**
 * How a reminder is sent at most once, and lost only when nobody can know whether it went:
 *
 * 1. `claimMail` writes the mail and what it is about in one transaction; the unique key of `reminders_sent` lets one
 *    instance win each of those things. Whoever falls here has sent nothing: `sweepClaims` takes the claim away after its
 *    lease, and the next pass starts over.
 * 2. `beginSending` marks it when the mail server has accepted the recipient and waits for the content. It fails when the
 *    claim was taken away, so an instance that slept through its lease sends nothing.
 * 3. The content leaves; `settleMail` says how it went, or `releaseMail` when the server said no for now.
 *
 * Whoever falls between 2 and 3 leaves a mail that may have arrived. To send it again might be to send it twice, so it
 * becomes `unclear` and stays: never twice comes before always once.
 */
export interface Claim {
  readonly mailId: string;
  /** For the link in the mail; only its hash is stored. */
  readonly unsubscribeToken: string;
}

/** One thing to remind of, as it is kept: which business, and a hash of what. */
export interface ReminderItem {
  readonly orgnr: string;
  readonly subject: string;
}

/** Longer than any delivery may take: the mail server gets four silences of at most a minute. */
const LEASE_MS = 10 * 60_000;

/** Takes what nobody has taken of `items`; undefined when that is nothing. */
export async function claimMail(
  db: Db,
  { personId, kind }: { readonly personId: string; readonly kind: ReminderKind },
  items: readonly ReminderItem[],
  now: Date,
): Promise<Claim | undefined> {
  const mailId = randomUUID();
  const unsubscribeToken = newToken();
  // In one order for everybody, or two instances could each wait for what the other one has taken.
  const ordered = items.toSorted((a, b) => (a.orgnr + a.subject < b.orgnr + b.subject ? -1 : 1));
  return db.transaction(async (tx) => {
    await tx.insert(reminderMails).values({
      ...{ id: mailId, personId, kind, status: 'claimed', claimedAt: now },
      leaseUntil: new Date(now.getTime() + LEASE_MS),
      unsubscribeHash: hashOfToken(unsubscribeToken),
    });
    const taken = await tx
      .insert(remindersSent)
      .values(ordered.map((item) => ({ ...item, personId, kind, mailId })))
      .onConflictDoNothing()
      .returning({ subject: remindersSent.subject });
    if (taken.length > 0) return { mailId, unsubscribeToken };
    await tx.delete(reminderMails).where(eq(reminderMails.id, mailId));
    return undefined;
  });
}

/** From here the mail may have arrived. False, and nothing may leave, when the claim or the person's wish is gone. */
export async function beginSending(db: Db, mailId: string, now: Date): Promise<boolean> {
  const address = db
    .select({ one: sql`1` })
    .from(reminderAddresses)
    .where(
      and(
        eq(reminderAddresses.personId, reminderMails.personId),
        isNotNull(reminderAddresses.sealed),
        isNotNull(reminderAddresses.confirmedAt),
      ),
    );
  const begun = await db
    .update(reminderMails)
    .set({ status: 'sending', leaseUntil: new Date(now.getTime() + LEASE_MS) })
    .where(and(eq(reminderMails.id, mailId), eq(reminderMails.status, 'claimed'), exists(address)))
    .returning({ id: reminderMails.id });
  return begun.length > 0;
}

/** Records how it went, for good; also of a mail that was taken for unclear meanwhile. */
export async function settleMail(
  db: Db,
  mailId: string,
  status: Extract<MailStatus, 'sent' | 'refused' | 'unclear'>,
  now: Date,
): Promise<void> {
  await db.update(reminderMails).set({ status, settledAt: now }).where(eq(reminderMails.id, mailId));
}

/** Forgets a mail that is known not to have arrived, so that the next pass may try what is still due then. */
export async function releaseMail(db: Db, mailId: string): Promise<void> {
  await db.delete(reminderMails).where(and(eq(reminderMails.id, mailId), ne(reminderMails.status, 'sent')));
}

/** Settles what fallen instances left behind. */
export async function sweepClaims(
  db: Db,
  now: Date,
): Promise<{ readonly released: number; readonly unclear: number }> {
  const over = (status: MailStatus) =>
    and(eq(reminderMails.status, status), lt(reminderMails.leaseUntil, now));
  const released = await db.delete(reminderMails).where(over('claimed')).returning({ id: reminderMails.id });
  const unclear = await db
    .update(reminderMails)
    .set({ status: 'unclear', settledAt: now })
    .where(over('sending'))
    .returning({ id: reminderMails.id });
  return { released: released.length, unclear: unclear.length };
}

/** Longer than any reminder is due, and than anybody can expect an old link to work. */
const KEPT_MS = 400 * 24 * 60 * 60_000;

/** Forgets what went long ago. */
export async function forgetOldMails(db: Db, now: Date): Promise<void> {
  await db.delete(reminderMails).where(lt(reminderMails.claimedAt, new Date(now.getTime() - KEPT_MS)));
}

/** Which of `subjects` a business's people have been, or are being, reminded of. */
export function alreadyClaimed(
  db: Db,
  orgnr: string,
  subjects: readonly string[],
): Promise<{ personId: string; kind: ReminderKind; subject: string }[]> {
  return db
    .select({ personId: remindersSent.personId, kind: remindersSent.kind, subject: remindersSent.subject })
    .from(remindersSent)
    .where(and(eq(remindersSent.orgnr, orgnr), inArray(remindersSent.subject, [...subjects])));
}

/** How many mails there are in each status, for metrics and operators; `unclear` is what somebody may have to look into. */
export async function countMails(db: Db): Promise<Readonly<Record<MailStatus, number>>> {
  const rows = await db
    .select({ status: reminderMails.status, mails: count() })
    .from(reminderMails)
    .groupBy(reminderMails.status);
  const counts = new Map(rows.map(({ status, mails }) => [status, mails]));
  const of = (status: MailStatus) => counts.get(status) ?? 0;
  return {
    claimed: of('claimed'),
    sending: of('sending'),
    sent: of('sent'),
    refused: of('refused'),
    unclear: of('unclear'),
  };
}
