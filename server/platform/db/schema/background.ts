import 'server-only';
import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** How far the portal has read Altinn's event feed. */
export const altinnFeed = pgTable('altinn_feed', {
  name: text('name').primaryKey(),
  /** The date of the newest event read. */
  position: instant('position').notNull(),
  /** Events around the position, so that they are not taken twice. */
  seen: jsonb('seen').$type<readonly string[]>().notNull(),
  attemptedAt: instant('attempted_at'),
  succeededAt: instant('succeeded_at'),
  failuresInRow: integer('failures_in_row').notNull().default(0),
  failuresInAll: bigint('failures_in_all', { mode: 'number' }).notNull().default(0),
  eventsInAll: bigint('events_in_all', { mode: 'number' }).notNull().default(0),
  /** Code of the latest failure, for operators. */
  errorCode: text('error_code'),
});
