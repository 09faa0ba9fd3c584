/** What a person can be reminded of, each chosen by itself. */
export const REMINDER_KINDS = [
  /** The consent ends in 14 days, and once more in 3 days. */
  'consent-expiring',
  'consent-ended',
  /** Something falls due within 7 days. */
  'due-soon',
  'due-today',
  /** Something was not paid when it fell due. */
  'overdue',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Whether a text from a form is one of the kinds. */
export const isReminderKind = (text: unknown): text is ReminderKind =>
  REMINDER_KINDS.some((kind) => kind === text);

/**
 * Where a reminder is on its way. `queued`: nothing has left; `sending`: the mail server has asked for the content, so from here it
 * may have arrived; `unclear`: the instance fell or lost the server while sending, so it cannot be known, and it is never sent again.
 */
export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'refused', 'unclear'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];
