import 'server-only';
import { isSendingHour } from '#lib/reminders/sending-hours.ts';
import { turnOf } from '#server/background/turn-of.ts';
import type { Db } from '#server/db/client.ts';
import { log } from '#server/log/log.ts';
import type { MailSender } from '#server/mail/mail-types.ts';
import { addressOf, openAddress } from './addresses.ts';
import type { ReminderDeps } from './deps.ts';
import { findDue } from './find-due.ts';
import type { DueMail } from './find-due.ts';
import { linkTo } from './link-token.ts';
import {
  beginSending,
  claimMail,
  forgetOldMails,
  releaseMail,
  settleMail,
  sweepClaims,
} from './mail-claims.ts';
import type { Claim } from './mail-claims.ts';
import { reminderWords } from './mail-texts.ts';

/** What a pass did. */
export interface RemindersSummary {
  readonly sent: number;
  /** The server will not take these, ever. */
  readonly refused: number;
  /** Not sent, and tried again by the next pass for as long as they are of use. */
  readonly postponed: number;
  /** Nobody knows whether these arrived; they are not sent again. Includes those of instances that fell. */
  readonly unclear: number;
}

type Outcome = keyof RemindersSummary | 'unavailable' | 'skipped';

/**
 * Sends what is due at `now`, unless no mail server is configured or it is night. Any number of instances may do so at
 * once, and may fall at any point: see mail-claims.ts. Gives up for this time when the mail server cannot be used;
 * stops between two mails when `signal` says so.
 */
export async function remindersPass(
  deps: ReminderDeps,
  now: Date,
  signal?: AbortSignal,
): Promise<RemindersSummary> {
  const db = await deps.database();
  const swept = await sweepClaims(db, deps.clock());
  if (swept.unclear > 0) log().error(swept, 'reminders may have been lost: an instance fell while sending');
  const summary = { sent: 0, refused: 0, postponed: 0, unclear: swept.unclear };
  const { mail } = deps;
  if (mail === undefined || !isSendingHour(now, deps.sendingHours)) return summary;
  await forgetOldMails(db, deps.clock());
  for (const due of await findDue(db, now)) {
    if (signal?.aborted === true) return summary;
    const { personId, kind } = due;
    const turn = await turnOf(db, { job: 'reminders', personId, kind }, () =>
      remind(deps, { db, mail }, due),
    );
    // The lease settles what is left of a mail that failed half-way.
    const outcome = turn.ok ? turn.value : 'postponed';
    if (outcome === 'unavailable') return { ...summary, postponed: summary.postponed + 1 };
    if (outcome !== 'skipped') summary[outcome] += 1;
  }
  return summary;
}

interface Open {
  readonly db: Db;
  readonly mail: MailSender;
}

async function remind(deps: ReminderDeps, { db, mail }: Open, due: DueMail): Promise<Outcome> {
  const { clock } = deps;
  const claim = await claimMail(db, due, due.items, clock());
  if (claim === undefined) return 'skipped';
  const { mailId } = claim;
  const letter = await compose(deps, db, due, claim);
  if (letter === undefined) {
    await releaseMail(db, mailId);
    return 'skipped';
  }
  const delivery = await mail.send(letter, () => beginSending(db, mailId, clock()));
  switch (delivery.kind) {
    case 'sent':
    case 'refused':
    case 'unclear':
      await settleMail(db, mailId, delivery.kind, clock());
      return delivery.kind;
    case 'postponed':
    case 'unavailable':
      await releaseMail(db, mailId);
      return delivery.kind;
    case 'withheld':
      // The claim was taken away, or the person said stop: neither leaves anything to send.
      await releaseMail(db, mailId);
      return 'skipped';
  }
}

async function compose({ portalUrl, bankName, clock }: ReminderDeps, db: Db, due: DueMail, claim: Claim) {
  const row = await addressOf(db, due.personId);
  const to = row && openAddress(row);
  if (row === undefined || to === undefined) return undefined;
  const unsubscribe = linkTo('unsubscribe', portalUrl, claim.unsubscribeToken, row.language);
  const words = reminderWords(due.kind, { bankName, portalUrl, language: row.language }, unsubscribe);
  return { ...words, to, unsubscribe, id: claim.mailId, date: clock() };
}
