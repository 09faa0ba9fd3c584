import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, count, eq, exists, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { MailStatus, ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import type { Db } from '#server/platform/db/client.ts';
import { reminderAddresses, reminderMails, remindersSent } from '#server/platform/db/schema/index.ts';
import type { Enqueue } from '#server/platform/jobs/enqueue.ts';
import { hashOfToken } from '#server/platform/crypto/link-token.ts';

// How a reminder is sent at most once, and lost only when it cannot be known whether it went:
//
// 1. `queueMail` writes the mail, what it is about and the job that sends it in one transaction. The unique key of `reminders_sent`
//    lets one instance queue each of those things.
// 2. The job composes the mail. `beginSending` marks it when the mail server has accepted the recipient and waits for the content.
//    A process that falls before this has sent nothing, and the job's next attempt starts over.
// 3. The content leaves. `settleMail` records how it went; `requeueMail` takes the mark away when the server said no for now.
//
// A process that falls between 2 and 3 leaves a mail that may have arrived. Sending it again might send it twice, so the next attempt
// records it as `unclear`: at most once comes before at least once.

type MailRow = typeof reminderMails.$inferSelect;

/** One thing to remind of, as it is kept: which business, and a hash of what. */
export interface ReminderItem {
  readonly orgnr: string;
  readonly subject: string;
}

/** Queues a mail about those of `items` that no mail is about yet; false when there are none. */
export async function queueMail(
  db: Db,
  enqueue: Enqueue,
  { personId, kind, items }: { personId: string; kind: ReminderKind; items: readonly ReminderItem[] },
  now: Date,
): Promise<boolean> {
  const mailId = randomUUID();
  // Always in the same order, or two instances could each wait for what the other one has locked.
  const ordered = items.toSorted((a, b) => (a.orgnr + a.subject < b.orgnr + b.subject ? -1 : 1));
  return db.transaction(async (tx) => {
    await tx.insert(reminderMails).values({ id: mailId, personId, kind, status: 'queued', queuedAt: now });
    const taken = await tx
      .insert(remindersSent)
      .values(ordered.map((item) => ({ ...item, personId, kind, mailId })))
      .onConflictDoNothing()
      .returning({ subject: remindersSent.subject });
    if (taken.length === 0) {
      await tx.delete(reminderMails).where(eq(reminderMails.id, mailId));
      return false;
    }
    await enqueue(tx, 'mail', [{ kind: 'reminder', id: mailId }]);
    return true;
  });
}

/** A mail, or undefined when it was forgotten. */
export async function mailOf(db: Db, id: string): Promise<MailRow | undefined> {
  const [row] = await db.select().from(reminderMails).where(eq(reminderMails.id, id));
  return row;
}

/** From here the mail may have arrived. False, and nothing may leave, when it is not queued or the person's address is gone. */
export async function markSending(db: Db, id: string, unsubscribeToken: string): Promise<boolean> {
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
    .set({ status: 'sending', unsubscribeHash: hashOfToken(unsubscribeToken) })
    .where(and(eq(reminderMails.id, id), eq(reminderMails.status, 'queued'), exists(address)))
    .returning({ id: reminderMails.id });
  return begun.length > 0;
}

/** Records how it went, for good; also of a mail that was recorded as unclear meanwhile. */
export async function completeMail(
  db: Db,
  id: string,
  status: Extract<MailStatus, 'sent' | 'refused' | 'unclear'>,
  now: Date,
): Promise<void> {
  await db.update(reminderMails).set({ status, settledAt: now }).where(eq(reminderMails.id, id));
}

/** Lets a mail that is known not to have arrived be sent by the job's next attempt. */
export async function requeueMail(db: Db, id: string): Promise<void> {
  await db
    .update(reminderMails)
    .set({ status: 'queued' })
    .where(and(eq(reminderMails.id, id), eq(reminderMails.status, 'sending')));
}

/** Forgets a mail of which nothing has left, so that what it was about may be queued again while it is due. */
export async function withdrawMail(db: Db, id: string): Promise<void> {
  await db.delete(reminderMails).where(and(eq(reminderMails.id, id), eq(reminderMails.status, 'queued')));
}

/** Longer than any reminder is due, and than an old link is expected to work. */
const KEPT_MS = 400 * 24 * 60 * 60_000;

/** Forgets what went long ago. */
export async function forgetOldMails(db: Db, now: Date): Promise<void> {
  await db.delete(reminderMails).where(lt(reminderMails.queuedAt, new Date(now.getTime() - KEPT_MS)));
}

/** Which of `subjects` a business's people have been, or are being, reminded of. */
export function alreadyQueued(
  db: Db,
  orgnr: string,
  subjects: readonly string[],
): Promise<{ personId: string; kind: ReminderKind; subject: string }[]> {
  return db
    .select({ personId: remindersSent.personId, kind: remindersSent.kind, subject: remindersSent.subject })
    .from(remindersSent)
    .where(and(eq(remindersSent.orgnr, orgnr), inArray(remindersSent.subject, [...subjects])));
}

/** How many mails there are in each status, for metrics and operators; an `unclear` one may need to be looked into. */
export async function countMails(db: Db): Promise<Readonly<Record<MailStatus, number>>> {
  const rows = await db
    .select({ status: reminderMails.status, mails: count() })
    .from(reminderMails)
    .groupBy(reminderMails.status);
  const counts = new Map(rows.map(({ status, mails }) => [status, mails]));
  const of = (status: MailStatus) => counts.get(status) ?? 0;
  return {
    queued: of('queued'),
    sending: of('sending'),
    sent: of('sent'),
    refused: of('refused'),
    unclear: of('unclear'),
  };
}
