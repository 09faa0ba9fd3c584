import 'server-only';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What people and the portal did. Append-only by trigger; each row's hash covers the row before it, also across days. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The calendar day in Oslo. */
    day: date('day', { mode: 'string' }).notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorRef: text('actor_ref').notNull(),
    action: text('action').notNull(),
    target: text('target').notNull(),
    outcome: text('outcome').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    // Two rows after the same row would be a fork of the chain.
    unique('audit_events_no_fork').on(table.day, table.prevHash),
    index('audit_events_day').on(table.day, table.id),
    index('audit_events_target').on(table.target, table.at),
  ],
);

/** The permits for calls to an upstream that all instances share, each a lease. */
export const upstreamSlots = pgTable(
  'upstream_slots',
  {
    upstream: text('upstream').notNull(),
    slot: integer('slot').notNull(),
    holder: text('holder'),
    expiresAt: instant('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.upstream, table.slot] })],
);

/** The settings that the portal last started with, secrets as fingerprints, so that a change is seen and audited. */
export const settingsSeen = pgTable('settings_seen', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/**
 * Requests of a subject within a window, shared by all instances. Unlogged: it is written at every
 * request and worth nothing after a crash of the database.
 */
export const rateLimits = pgTable('rate_limits', {
  /** The limit's name and a hash of whom it is about. */
  key: text('key').primaryKey(),
  asked: integer('asked').notNull(),
  endsAt: instant('ends_at').notNull(),
});

/** Which older versions may work on this schema; one row, written by the migrations themselves. */
export const schemaSupport = pgTable(
  'schema_support',
  {
    only: boolean('only').primaryKey().default(true),
    /** Journal time (milliseconds) of the newest migration of the oldest version that still works on the schema. */
    worksFrom: bigint('works_from', { mode: 'number' }).notNull(),
  },
  (table) => [check('schema_support_one_row', sql`${table.only}`)],
);
