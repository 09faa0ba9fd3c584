import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { isSendingHour } from '#lib/reminders/sending-hours.ts';
import type { Db } from '#server/platform/db/client.ts';
import { log } from '#server/platform/observability/log.ts';
import type { Delivery, MailSender } from '#server/integrations/mail/mail-types.ts';
import { addressOf, openAddress } from '#server/platform/mail-address/addresses.ts';
import type { ReminderDeps } from './deps.ts';
import { linkTo, newToken } from '#server/platform/crypto/link-token.ts';
import { reminderWords } from './mail-texts.ts';
import { markSending, mailOf, requeueMail, completeMail, withdrawMail } from './reminder-mails.ts';

type MailRow = NonNullable<Awaited<ReturnType<typeof mailOf>>>;

/**
 * What became of a mail in an attempt. `postponed`, `unavailable`: nothing has left, and the job is to be tried again. `skipped`:
 * there is nothing left to send.
 */
export type ReminderSent = Exclude<Delivery['kind'], 'withheld'> | 'skipped';

/**
 * One attempt at sending a queued reminder: see reminder-mails.ts for what an attempt may find. What is left of an earlier day, or
 * comes in the night, is withdrawn: the next pass queues what is still due then.
 */
export async function sendReminder(deps: ReminderDeps, id: string, now: Date): Promise<ReminderSent> {
  const db = await deps.database();
  const row = await mailOf(db, id);
  if (row?.status === 'sending') {
    log().error({ mailId: id }, 'a reminder may have been lost: an instance fell while sending it');
    await completeMail(db, id, 'unclear', deps.clock());
    return 'unclear';
  }
  if (row?.status !== 'queued') return 'skipped';
  const { mail } = deps;
  const isOfToday = osloDate(row.queuedAt) === osloDate(now) && isSendingHour(now, deps.sendingHours);
  if (mail === undefined || !isOfToday) {
    await withdrawMail(db, id);
    return 'skipped';
  }
  return deliver(deps, { db, mail }, row);
}

async function deliver(
  deps: ReminderDeps,
  { db, mail }: { readonly db: Db; readonly mail: MailSender },
  row: MailRow,
): Promise<ReminderSent> {
  const { id } = row;
  const token = newToken();
  const letter = await compose(deps, db, row, token);
  const delivery = letter && (await mail.send(letter, () => markSending(db, id, token)));
  switch (delivery?.kind) {
    case 'sent':
    case 'refused':
    case 'unclear':
      await completeMail(db, id, delivery.kind, deps.clock());
      return delivery.kind;
    case 'postponed':
    case 'unavailable':
      await requeueMail(db, id);
      return delivery.kind;
    case 'withheld':
    case undefined:
      // The person said stop, or has no address that opens. Another attempt's mail is not queued and stays.
      await withdrawMail(db, id);
      return 'skipped';
  }
}

async function compose(deps: ReminderDeps, db: Db, mail: MailRow, token: string) {
  const { portalUrl, bankName, clock } = deps;
  const row = await addressOf(db, mail.personId);
  const to = row && openAddress(row);
  if (row === undefined || to === undefined) return undefined;
  const unsubscribe = linkTo('unsubscribe', portalUrl, token, row.language);
  const words = reminderWords(mail.kind, { bankName, portalUrl, language: row.language }, unsubscribe);
  return { ...words, to, unsubscribe, id: mail.id, date: clock() };
}
