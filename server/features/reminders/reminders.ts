import 'server-only';
import type { MailStatus } from '#lib/reminders/reminder-kinds.ts';
import type { Result } from '#lib/core/result.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { mailSender } from '#server/integrations/mail/mail.ts';
import type { ReminderDeps } from './deps.ts';
import { confirmAddress as confirm, unsubscribe as end } from './follow-link.ts';
import { preferencesOf as preferences, savePreferences as save } from './preferences.ts';
import type {
  ConfirmationMail,
  ReminderActor,
  ReminderPreferences,
  ReminderProblem,
  ReminderWishes,
} from './preferences.ts';
import { queueReminders as queue } from './queue-reminders.ts';
import type { RemindersPass } from './queue-reminders.ts';
import { countMails } from './reminder-mails.ts';
import { sendReminder as send } from './send-reminder.ts';
import type { ReminderSent } from './send-reminder.ts';

export type { ConfirmationMail, ReminderPreferences, ReminderProblem } from './preferences.ts';

// The reminder service as pages, routes and the background job call it: with the process's configuration.
// None of it asks who may: `authorise` has answered that, and in the links the token does.

const deps = (): ReminderDeps => ({
  database,
  mail: mailSender(),
  portalUrl: config().portalUrl,
  bankName: config().bank.name,
  sendingHours: config().background.reminderHours,
  clock: () => new Date(),
});

/** See preferences.ts. */
export const preferencesOf = (personId: string, orgnr: string): Promise<ReminderPreferences> =>
  preferences(deps(), personId, orgnr);

/** See preferences.ts. */
export const savePreferences = (
  actor: ReminderActor,
  orgnr: string,
  wishes: ReminderWishes,
  now: Date,
): Promise<Result<ConfirmationMail, ReminderProblem>> => save(deps(), actor, orgnr, wishes, now);

/** See follow-link.ts. */
export const confirmAddress = (token: string | null, now: Date): Promise<Result<undefined, 'link-invalid'>> =>
  confirm(deps(), token, now);

/** See follow-link.ts. */
export const unsubscribe = (token: string | null, now: Date): Promise<Result<undefined, 'link-invalid'>> =>
  end(deps(), token, now);

/** See queue-reminders.ts. */
export const queueReminders = (now: Date, signal?: AbortSignal): Promise<RemindersPass> =>
  queue(deps(), now, signal);

/** See send-reminder.ts. */
export const sendReminder = (id: string, now: Date): Promise<ReminderSent> => send(deps(), id, now);

/** See reminder-mails.ts. */
export const reminderMailCounts = async (): Promise<Readonly<Record<MailStatus, number>>> =>
  countMails(await database());
