import 'server-only';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { MAIL_STATUSES, REMINDER_KINDS } from '#lib/reminders/reminder-kinds.ts';
import { instant, isOneOf } from './columns.ts';
import { businesses, persons } from './customers.ts';

/** Where a person wants reminders, sealed. Nothing but the confirmation goes there before the person has confirmed it. */
export const reminderAddresses = pgTable('reminder_addresses', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  /** Null when the person has none any more; the row stays for its count of confirmation mails. */
  sealed: text('sealed'),
  keyId: text('key_id'),
  language: text('language', { enum: ['nb', 'nn', 'en'] }).notNull(),
  confirmedAt: instant('confirmed_at'),
  /** SHA-256 of the token in the confirmation mail. */
  linkHash: text('link_hash').unique(),
  linkExpiresAt: instant('link_expires_at'),
  lastLinkAt: instant('last_link_at'),
  /** Confirmation mails since `linksSince`, for the limit against floods. */
  linksSince: instant('links_since'),
  links: integer('links').notNull().default(0),
});

/** What a person asked to be reminded of: no row, no reminder. */
export const reminderChoices = pgTable(
  'reminder_choices',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    kind: text('kind', { enum: REMINDER_KINDS }).notNull(),
    chosenAt: instant('chosen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.orgnr, table.kind] }),
    index('reminder_choices_orgnr').on(table.orgnr),
    check('reminder_choices_kind', isOneOf(table.kind, REMINDER_KINDS)),
  ],
);

/** Reminders on their way, and those that went. Says to whom and of which kind, never about which claim. */
export const reminderMails = pgTable(
  'reminder_mails',
  {
    /** Also the first part of the Message-ID. */
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: REMINDER_KINDS }).notNull(),
    status: text('status', { enum: MAIL_STATUSES }).notNull(),
    queuedAt: instant('queued_at').notNull(),
    /** When it was known how it went. */
    settledAt: instant('settled_at'),
    /** SHA-256 of the token in the link that ends all reminders; null until the mail is about to leave. */
    unsubscribeHash: text('unsubscribe_hash').unique(),
  },
  (table) => [
    index('reminder_mails_status').on(table.status),
    index('reminder_mails_queued_at').on(table.queuedAt),
    check('reminder_mails_status', isOneOf(table.status, MAIL_STATUSES)),
  ],
);

/** Reminders that were sent. The key keeps one from being sent twice. */
export const remindersSent = pgTable(
  'reminders_sent',
  {
    personId: uuid('person_id').notNull(),
    orgnr: text('orgnr').notNull(),
    kind: text('kind', { enum: REMINDER_KINDS }).notNull(),
    /** SHA-256 of the thing and its date, so that nothing of Skatteetaten's is left here when a consent ends. */
    subject: text('subject').notNull(),
    mailId: uuid('mail_id')
      .notNull()
      .references(() => reminderMails.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.orgnr, table.kind, table.subject] }),
    index('reminders_sent_mail_id').on(table.mailId),
  ],
);
