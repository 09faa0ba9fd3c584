import 'server-only';
import { bigint, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { SHARING_LEVELS, SHARING_REASONS } from '#lib/consent/sharing.ts';
import { instant, isOneOf } from './columns.ts';
import { consents } from './consents.ts';
import { businesses, persons } from './customers.ts';

/** What a business shares with its advisor now; no row means nothing. Rests on the consent in force, and ends with it. */
export const sharing = pgTable(
  'sharing',
  {
    orgnr: text('orgnr')
      .primaryKey()
      .references(() => businesses.orgnr),
    consentId: uuid('consent_id')
      .notNull()
      .references(() => consents.id),
    level: text('level', { enum: ['summary', 'everything'] }).notNull(),
    /** Null: for as long as the consent holds. */
    until: instant('until'),
    setBy: uuid('set_by')
      .notNull()
      .references(() => persons.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    index('sharing_consent_id').on(table.consentId),
    index('sharing_until').on(table.until),
    check('sharing_level', isOneOf(table.level, ['summary', 'everything'])),
  ],
);

/** Every change of what is shared: who, when and why. */
export const sharingEvents = pgTable(
  'sharing_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr),
    at: instant('at').notNull(),
    level: text('level', { enum: SHARING_LEVELS }).notNull(),
    until: instant('until'),
    reason: text('reason', { enum: SHARING_REASONS }).notNull(),
    personId: uuid('person_id').references(() => persons.id),
  },
  (table) => [
    index('sharing_events_orgnr').on(table.orgnr, table.id),
    check('sharing_events_level', isOneOf(table.level, SHARING_LEVELS)),
    check('sharing_events_reason', isOneOf(table.reason, SHARING_REASONS)),
  ],
);
