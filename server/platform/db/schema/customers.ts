import 'server-only';
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The bank's business customers, as the bank's own file states them. */
export const businesses = pgTable(
  'businesses',
  {
    orgnr: text('orgnr').primaryKey(),
    name: text('name').notNull(),
    form: text('form').notNull(),
    /** The staff member who serves the business, in lower case. */
    advisorEmail: text('advisor_email'),
    /** The team that the business belongs to, as the workforce provider names it. */
    team: text('team'),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [
    index('businesses_advisor_email').on(table.advisorEmail),
    index('businesses_team').on(table.team),
  ],
);

/** People who act for businesses. The identity number itself is never stored, only its keyed hash. */
export const persons = pgTable('persons', {
  id: uuid('id').primaryKey(),
  pidHash: text('pid_hash').notNull().unique(),
  /** The key of the hash; null when it was made before this was written down. */
  pidKeyId: text('pid_key_id'),
  createdAt: instant('created_at').notNull(),
});

/** Who acts for which business, and what the bank calls the role. */
export const mandates = pgTable(
  'mandates',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    /** Null when the bank's file does not name people. */
    personName: text('person_name'),
    role: text('role').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.orgnr] }),
    index('mandates_orgnr').on(table.orgnr),
  ],
);
