import 'server-only';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CONSENT_STATUSES, CONSENT_SOURCES } from '#lib/consent/consent.ts';
import { instant, isOneOf } from './columns.ts';
import { businesses, persons } from './customers.ts';

/** Consents asked for at Altinn; at most one open request and one granted consent per business at a time. */
export const consents = pgTable(
  'consents',
  {
    /** Altinn's id, made by the portal. */
    id: uuid('id').primaryKey(),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr),
    status: text('status', { enum: CONSENT_STATUSES }).notNull(),
    /** SHA-256 of the unguessable value in the return address. */
    stateHash: text('state_hash').notNull().unique(),
    viewUri: text('view_uri'),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => persons.id),
    requestedSessionHash: text('requested_session_hash').notNull(),
    requestedAt: instant('requested_at').notNull(),
    validTo: instant('valid_to').notNull(),
    grantedAt: instant('granted_at'),
    /** When it ended or was stopped. */
    endedAt: instant('ended_at'),
    /** When Altinn was last asked. */
    checkedAt: instant('checked_at'),
    /** When Altinn's feed reported a change that has not been read yet. */
    newsAt: instant('news_at'),
  },
  (table) => [
    uniqueIndex('consents_one_requested')
      .on(table.orgnr)
      .where(sql`${table.status} = 'requested'`),
    uniqueIndex('consents_one_granted')
      .on(table.orgnr)
      .where(sql`${table.status} = 'granted'`),
    uniqueIndex('consents_one_stopped')
      .on(table.orgnr)
      .where(sql`${table.status} = 'stopped'`),
    index('consents_ending')
      .on(table.validTo)
      .where(sql`${table.status} = 'granted'`),
    index('consents_orgnr').on(table.orgnr, table.requestedAt),
    check('consents_status', isOneOf(table.status, CONSENT_STATUSES)),
  ],
);

/** Every transition of a consent: who, when, and how it was learnt. */
export const consentEvents = pgTable(
  'consent_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    consentId: uuid('consent_id')
      .notNull()
      .references(() => consents.id),
    fromStatus: text('from_status', { enum: CONSENT_STATUSES }),
    toStatus: text('to_status', { enum: CONSENT_STATUSES }).notNull(),
    at: instant('at').notNull(),
    learntBy: text('learnt_by', { enum: CONSENT_SOURCES }).notNull(),
    personId: uuid('person_id').references(() => persons.id),
    detail: jsonb('detail').$type<Record<string, unknown>>(),
  },
  (table) => [
    index('consent_events_consent_id').on(table.consentId),
    check('consent_events_to_status', isOneOf(table.toStatus, CONSENT_STATUSES)),
    check('consent_events_learnt_by', isOneOf(table.learntBy, CONSENT_SOURCES)),
  ],
);

/** The last good answers per business, sealed, and only for as long as the consent that they were fetched under. */
export const snapshots = pgTable(
  'snapshots',
  {
    orgnr: text('orgnr').notNull(),
    source: text('source').notNull(),
    periodKey: text('period_key').notNull(),
    consentId: uuid('consent_id')
      .notNull()
      .references(() => consents.id, { onDelete: 'cascade' }),
    fetchedAt: instant('fetched_at').notNull(),
    keyId: text('key_id').notNull(),
    sealed: text('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgnr, table.source, table.periodKey] }),
    index('snapshots_consent_id').on(table.consentId),
  ],
);
