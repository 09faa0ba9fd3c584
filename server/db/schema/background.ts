import 'server-only';
import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Work that one instance at a time does in the background: who does it now, when next, and how it went. */
export const backgroundJobs = pgTable('background_jobs', {
  name: text('name').primaryKey(),
  /** The run under way; null when there is none. A run whose lease is over is taken to be dead. */
  holder: text('holder'),
  leaseUntil: instant('lease_until'),
  nextRunAt: instant('next_run_at'),
  startedAt: instant('started_at'),
  finishedAt: instant('finished_at'),
  succeededAt: instant('succeeded_at'),
  /** Milliseconds of the latest run. */
  tookMs: integer('took_ms'),
  /** Failed runs since the latest success, and since ever. */
  failuresInRow: integer('failures_in_row').notNull().default(0),
  failuresInAll: bigint('failures_in_all', { mode: 'number' }).notNull().default(0),
  runsInAll: bigint('runs_in_all', { mode: 'number' }).notNull().default(0),
});

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
