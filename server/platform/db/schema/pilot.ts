import 'server-only';
import { sql } from 'drizzle-orm';
import { boolean, check, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { RUN_STATUSES } from '#lib/pilot/integration-test/test-run.ts';
import { instant, isOneOf } from './columns.ts';

/** Integration tests that the pilot team started from the portal; one at a time, with the report once it is there. */
export const integrationTestRuns = pgTable(
  'integration_test_runs',
  {
    id: uuid('id').primaryKey(),
    status: text('status', { enum: RUN_STATUSES }).notNull(),
    orgnrs: jsonb('orgnrs').$type<readonly string[]>().notNull(),
    vendor: text('vendor'),
    testerEmail: text('tester_email').notNull(),
    testerName: text('tester_name').notNull(),
    requestedAt: instant('requested_at').notNull(),
    finishedAt: instant('finished_at'),
    stopRequestedAt: instant('stop_requested_at'),
    /** The case at hand, and what it waits for. */
    currentCase: text('current_case'),
    waitingFor: jsonb('waiting_for').$type<unknown>(),
    report: jsonb('report').$type<unknown>(),
  },
  (table) => [
    check('integration_test_runs_status', isOneOf(table.status, RUN_STATUSES)),
    uniqueIndex('integration_test_runs_one_at_a_time')
      .on(sql`(true)`)
      .where(sql`${table.status} in ('queued', 'running')`),
  ],
);

/** What the pilot team has ticked on its list; the trail of who did it is in the audit. */
export const pilotTasks = pgTable('pilot_tasks', {
  task: text('task').primaryKey(),
  done: boolean('done').notNull(),
  note: text('note').notNull(),
  byEmail: text('by_email').notNull(),
  byName: text('by_name').notNull(),
  at: instant('at').notNull(),
});

/** What the check of the portal found when it was last made from a page: one row, read by every instance. */
export const lastCheck = pgTable(
  'last_check',
  {
    only: boolean('only').primaryKey().default(true),
    at: instant('at').notNull(),
    lines: jsonb('lines').$type<unknown>().notNull(),
  },
  (table) => [check('last_check_one_row', sql`${table.only}`)],
);
