import 'server-only';
import { boolean, date, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { consents } from './consents.ts';
import { businesses, persons } from './customers.ts';

/**
 * What a person saw of a business at the last visits, sealed, to say what is new since. It comes from Skatteetaten's data
 * and lives no longer than the consent: a trigger erases it in the transaction that ends the consent.
 */
export const visits = pgTable(
  'visits',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    consentId: uuid('consent_id')
      .notNull()
      .references(() => consents.id, { onDelete: 'cascade' }),
    seenAt: instant('seen_at').notNull(),
    keyId: text('key_id').notNull(),
    sealed: text('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.orgnr] }),
    index('visits_orgnr').on(table.orgnr),
    index('visits_consent_id').on(table.consentId),
  ],
);

/** Private calendar subscriptions: at most one per person and business. The address holds the token, the row its hash. */
export const calendarLinks = pgTable(
  'calendar_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    showAmounts: boolean('show_amounts').notNull(),
    language: text('language', { enum: ['nb', 'nn', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('calendar_links_one_each').on(table.personId, table.orgnr),
    index('calendar_links_orgnr').on(table.orgnr),
  ],
);

/** Payment references that were put into a payment file on a day, as keyed hashes, to warn before paying twice. */
export const filePayments = pgTable(
  'payment_file_kids',
  {
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    /** The calendar day in Oslo. */
    day: date('day', { mode: 'string' }).notNull(),
    // Named for what was hashed at first; a new name would stop the instances that still run the version before.
    paymentHash: text('kid_hash').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgnr, table.day, table.paymentHash] }),
    index('payment_file_kids_day').on(table.day),
  ],
);
