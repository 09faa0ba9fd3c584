import 'server-only';
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { StaffRole } from '#lib/portfolio/scope.ts';
import { instant } from './columns.ts';
import { persons } from './customers.ts';

/** Logged-in sessions of customers and staff; the browser holds the secret, the database only its hash. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    kind: text('kind', { enum: ['customer', 'staff'] }).notNull(),
    personId: uuid('person_id').references(() => persons.id, { onDelete: 'cascade' }),
    staffSubject: text('staff_subject'),
    staffEmail: text('staff_email'),
    staffName: text('staff_name'),
    roles: jsonb('roles').$type<readonly StaffRole[]>().notNull().default([]),
    /** The teams that a team lead leads. */
    teams: jsonb('teams').$type<readonly string[]>().notNull().default([]),
    /** The provider's own session id, for front-channel log-out. */
    providerSid: text('provider_sid'),
    language: text('language', { enum: ['nb', 'nn', 'en'] }),
    /** When the person last showed the provider who they are (`auth_time`), if it says so. */
    authenticatedAt: instant('authenticated_at'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('sessions_provider_sid').on(table.providerSid),
    index('sessions_person_id').on(table.personId),
    check(
      'sessions_holder',
      sql`(${table.kind} = 'customer') = (${table.personId} is not null) and (${table.kind} = 'staff') = (${table.staffSubject} is not null)`,
    ),
  ],
);
