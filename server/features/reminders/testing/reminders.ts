import 'server-only';
import { randomUUID } from 'node:crypto';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import type { Language } from '#lib/core/languages.ts';
import type { ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import { account, claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import type { Db } from '#server/platform/db/client.ts';
import { clearConsents } from '#server/features/consent/testing/consent.ts';
import {
  consents,
  reminderAddresses,
  reminderChoices,
  reminderMails,
} from '#server/platform/db/schema/index.ts';
import type { MailSender } from '#server/integrations/mail/mail-types.ts';
import { createSmtpSender } from '#server/integrations/mail/smtp-sender.ts';
import { testSmtpSettings } from '#server/integrations/mail/testing/mail.ts';
import { clearQueue, workOff } from '#server/platform/jobs/testing/jobs.ts';
import { saveSnapshot } from '#server/features/tax-account/snapshots.ts';
import { sealAddress } from '#server/platform/mail-address/addresses.ts';
import type { ReminderDeps } from '../deps.ts';
import { queueReminders } from '../queue-reminders.ts';
import { sendReminder } from '../send-reminder.ts';
import { snapshotEffects } from '#server/effects.ts';

/** The morning on which the instalment below falls due. */
export const DUE_DAY = new Date('2026-12-10T09:00:00Z');

export const minutesAfter = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** One instance of the service, towards a sandbox's mail server; `mail` says otherwise. */
export function testReminderDeps(
  sandbox: Parameters<typeof testSmtpSettings>[0],
  db: Db,
  now: Date,
  mail: MailSender | undefined = createSmtpSender(testSmtpSettings(sandbox)),
): ReminderDeps {
  return {
    database: () => Promise.resolve(db),
    mail,
    portalUrl: new URL('http://localhost:3000'),
    bankName: 'Demobanken',
    sendingHours: { from: 7, until: 21 },
    clock: () => now,
  };
}

/** Puts a consent into the books, by whatever became of it. Gives its id. */
export async function putConsent(
  db: Db,
  orgnr: string,
  personId: string,
  change: Partial<typeof consents.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const grantedAt = new Date('2026-11-01T09:00:00Z');
  await db.insert(consents).values({
    id,
    orgnr,
    status: 'granted',
    stateHash: id,
    requestedBy: personId,
    requestedSessionHash: 's',
    requestedAt: grantedAt,
    grantedAt,
    validTo: new Date('2027-01-30T09:00:00Z'),
    ...change,
  });
  return id;
}

/** Stores instalments due on `days` as if they had been fetched under a consent. */
export async function putInstalments(
  db: Db,
  orgnr: string,
  consentId: string,
  days: readonly string[],
): Promise<void> {
  const instalments = days.map((day, n) => instalment({ id: `${orgnr}-${n}-${day}`, due: isoDate(day) }));
  const kept = await saveSnapshot(
    db,
    { orgnr, source: 'open-claims', consentId },
    { value: account([claim(instalments)]), fetchedAt: new Date('2026-12-01T09:00:00Z') },
    snapshotEffects,
  );
  if (!kept) throw new Error('the consent is not in force');
}

/** Turns reminders on for a person with a confirmed address. */
export async function putSettings(
  db: Db,
  personId: string,
  orgnrs: readonly string[],
  kinds: readonly ReminderKind[],
  { address, language = 'nb' }: { readonly address: string; readonly language?: Language },
): Promise<void> {
  const at = new Date('2026-11-02T09:00:00Z');
  await db
    .insert(reminderAddresses)
    .values({ personId, language, confirmedAt: at, ...sealAddress(personId, address) });
  await db
    .insert(reminderChoices)
    .values(orgnrs.flatMap((orgnr) => kinds.map((kind) => ({ personId, orgnr, kind, chosenAt: at }))));
}

/** What came of the mails that were queued. */
export interface Sent {
  readonly sent: number;
  readonly refused: number;
  /** Tried again by the job's next attempt. */
  readonly postponed: number;
  readonly unclear: number;
}

/** One attempt at every mail that waits, as the workers make it. */
export async function sendQueued(deps: ReminderDeps, now: Date): Promise<Sent> {
  const outcomes = await workOff(await deps.database(), {
    queue: 'mail',
    attempt: (job) =>
      job.kind === 'reminder' ? sendReminder(deps, job.id, now) : Promise.reject(new Error()),
    isDone: (outcome) => outcome !== 'postponed' && outcome !== 'unavailable',
  });
  const of = (...kinds: readonly (string | undefined)[]) =>
    outcomes.filter((outcome) => kinds.includes(outcome)).length;
  return {
    sent: of('sent'),
    refused: of('refused'),
    postponed: of('postponed', 'unavailable', undefined),
    unclear: of('unclear'),
  };
}

/** Queues what is due and makes one attempt at every mail that waits. */
export async function remindersRound(deps: ReminderDeps, now: Date): Promise<Sent> {
  await queueReminders(deps, now);
  return sendQueued(deps, now);
}

/** Takes away every consent and everything about reminders, so that the next test begins with none. */
export async function clearReminders(db: Db): Promise<void> {
  await clearQueue(db, 'mail');
  await clearConsents(db);
  await db.delete(reminderMails);
  await db.delete(reminderChoices);
  await db.delete(reminderAddresses);
}
