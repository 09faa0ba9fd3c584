import 'server-only';
import { check, date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { NIGHT_STATES, REFRESH_OUTCOMES } from '#lib/tax-account/nightly-refresh/refresh.ts';
import { instant, isOneOf } from './columns.ts';
import { businesses } from './customers.ts';

/** When a client's figures were last refreshed by night, so that a pass that dies goes on where it was. */
export const summaryRefreshes = pgTable(
  'summary_refreshes',
  {
    orgnr: text('orgnr')
      .primaryKey()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    attemptedAt: instant('attempted_at').notNull(),
    outcome: text('outcome', { enum: REFRESH_OUTCOMES }).notNull(),
  },
  (table) => [check('summary_refreshes_outcome', isOneOf(table.outcome, REFRESH_OUTCOMES))],
);

/** How each night's refresh went. */
export const refreshNights = pgTable(
  'refresh_nights',
  {
    /** The calendar day in Oslo. */
    night: date('night', { mode: 'string' }).primaryKey(),
    state: text('state', { enum: NIGHT_STATES }).notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    /** While `paused`: when it is tried again. */
    pausedUntil: instant('paused_until'),
    /** Clients whose turn had not come at the last look. */
    waiting: integer('waiting').notNull(),
    refreshed: integer('refreshed').notNull().default(0),
    consentEnded: integer('consent_ended').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    /** Code of the latest failure, for operators. */
    errorCode: text('error_code'),
  },
  (table) => [check('refresh_nights_state', isOneOf(table.state, NIGHT_STATES))],
);
