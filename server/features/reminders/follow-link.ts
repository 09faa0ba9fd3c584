import 'server-only';
import { and, eq, gt, isNotNull } from 'drizzle-orm';
import { err, ok, type Result } from '#lib/core/result.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { reminderAddresses, reminderChoices, reminderMails } from '#server/platform/db/schema/index.ts';
import { NO_ADDRESS } from '#server/platform/mail-address/addresses.ts';
import type { ReminderDeps } from './deps.ts';
import { hashOfToken, isToken } from '#server/platform/crypto/link-token.ts';

/**
 * Confirms the address of a confirmation mail. The holder of the link reads that mailbox, which is all that is
 * to be shown, so no login is asked for. Doing it again changes nothing.
 */
export async function confirmAddress(
  deps: ReminderDeps,
  token: string | null,
  now: Date,
): Promise<Result<undefined, 'link-invalid'>> {
  if (!isToken(token)) return err('link-invalid');
  const db = await deps.database();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(reminderAddresses)
      .where(
        and(eq(reminderAddresses.linkHash, hashOfToken(token)), gt(reminderAddresses.linkExpiresAt, now)),
      )
      .for('update');
    if (row === undefined) return err('link-invalid');
    if (row.confirmedAt !== null) return ok(undefined);
    const { personId } = row;
    await tx
      .update(reminderAddresses)
      .set({ confirmedAt: now })
      .where(eq(reminderAddresses.personId, personId));
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'reminder-address-confirmed',
      target: '-',
      outcome: 'ok',
    });
    return ok(undefined);
  });
}

/**
 * Ends all reminders to the person whom a reminder was sent to, for every business, and erases the address: the mail does
 * not name its business, so one business alone cannot be ended. Idempotent.
 */
export async function unsubscribe(
  deps: ReminderDeps,
  token: string | null,
  now: Date,
): Promise<Result<undefined, 'link-invalid'>> {
  if (!isToken(token)) return err('link-invalid');
  const db = await deps.database();
  return db.transaction(async (tx) => {
    const [mail] = await tx
      .select({ personId: reminderMails.personId })
      .from(reminderMails)
      .where(eq(reminderMails.unsubscribeHash, hashOfToken(token)));
    if (mail === undefined) return err('link-invalid');
    const { personId } = mail;
    const erased = await tx
      .update(reminderAddresses)
      .set(NO_ADDRESS)
      .where(and(eq(reminderAddresses.personId, personId), isNotNull(reminderAddresses.sealed)))
      .returning({ personId: reminderAddresses.personId });
    const ended = await tx.delete(reminderChoices).where(eq(reminderChoices.personId, personId)).returning();
    if (erased.length + ended.length === 0) return ok(undefined);
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'reminders-ended',
      target: '-',
      outcome: 'ok',
      detail: { choices: ended.length },
    });
    return ok(undefined);
  });
}
