import 'server-only';
import { isSendingHour } from '#lib/reminders/sending-hours.ts';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import { enqueuer } from '#server/platform/jobs/enqueue.ts';
import type { ReminderDeps } from './deps.ts';
import { findDue } from './find-due.ts';
import { forgetOldMails, queueMail } from './reminder-mails.ts';

/** What a pass did. */
export interface QueuedReminders {
  readonly queued: number;
  /** People whose mail could not be queued; the next pass tries again. */
  readonly failed: number;
}

/**
 * Queues a mail for everything that is due at `now`, unless no mail server is configured or it is night. Any number of instances may
 * do so at once, and may fall at any point: see reminder-mails.ts. Stops between two mails when `signal` says so.
 */
export async function queueReminders(
  deps: ReminderDeps,
  now: Date,
  signal?: AbortSignal,
): Promise<QueuedReminders> {
  const pass = { queued: 0, failed: 0 };
  if (deps.mail === undefined || !isSendingHour(now, deps.sendingHours)) return pass;
  const db = await deps.database();
  const enqueue = await enqueuer(db);
  await forgetOldMails(db, now);
  for (const due of await findDue(db, now)) {
    if (signal?.aborted === true) break;
    const { personId, kind } = due;
    const result = await isolateFailure(db, { job: 'reminders', personId, kind }, () =>
      queueMail(db, enqueue, due, now),
    );
    if (!result.ok) pass.failed += 1;
    else if (result.value) pass.queued += 1;
  }
  return pass;
}
