import 'server-only';
import { count } from 'drizzle-orm';
import type { Report } from '#lib/pilot/integration-test/report.ts';
import type { TestRun } from '#lib/pilot/integration-test/test-run.ts';
import type { Operations } from '#lib/pilot/operations.ts';
import { evidenceOf } from '#lib/pilot/evidence.ts';
import type { PilotProgress, TaskId } from '#lib/pilot/phases.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { MadeCheck } from './checks/last-check.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { businesses } from '#server/platform/db/schema/index.ts';
import { latestRuns, reportOf, requestRun, requestStop, type Tester } from './integration-test/runs.ts';
import { notes, saveTask } from './tasks.ts';

// What the pilot pages call, with the process's configuration and database. `authorise` has answered who may.

/** The runs that were started from the pilot page, newest first. */
export const testRuns = async (): Promise<readonly TestRun[]> => latestRuns(await database());

/** Where the bank stands on its way to production, by what the portal knows and what people have ticked. */
export async function pilotProgress(
  work: Operations,
  runs: readonly TestRun[],
  check: MadeCheck | undefined,
): Promise<PilotProgress> {
  const db = await database();
  const { environment, metricsToken } = config();
  const [customers] = await db.select({ count: count() }).from(businesses);
  const { lagSeconds } = work.feed;
  const evidence = evidenceOf({
    environment,
    report: runs.find(({ report }) => report !== undefined)?.report,
    ...(check === undefined ? {} : { check }),
    customers: customers?.count ?? 0,
    granted: work.consents.find(({ status }) => status === 'granted')?.count ?? 0,
    ...(lagSeconds === undefined ? {} : { feedLagSeconds: lagSeconds }),
    metrics: metricsToken !== undefined,
  });
  return { evidence, notes: await notes(db) };
}

/** Ticks a task, or takes the tick away. */
export const setTaskDone = async (
  task: TaskId,
  entry: { readonly done: boolean; readonly note: string },
  by: Tester,
  now: Date,
): Promise<void> => saveTask(await database(), { task, ...entry, by }, now);

/** Starts a run; false when one is under way, or in production, where there is none. */
export async function startTestRun(
  order: { readonly orgnrs: readonly string[]; readonly vendor?: string },
  tester: Tester,
  now: Date,
): Promise<boolean> {
  if (config().environment === 'production') return false;
  return (await requestRun(await database(), { ...order, tester }, now)) !== undefined;
}

/** Asks the run under way to end. */
export const stopTestRun = async (tester: Tester, now: Date): Promise<void> =>
  requestStop(await database(), tester, now);

/** A report to take away, audited; undefined when there is none. */
export async function exportReport(
  id: string,
  by: Tester,
  format: string,
  now: Date,
): Promise<Report | undefined> {
  const db = await database();
  const report = await reportOf(db, id);
  if (report === undefined) return undefined;
  const actor = { kind: 'staff', ref: by.email } as const;
  const detail = { run: id, format };
  await audit(db, {
    at: now,
    actor,
    action: 'integration-report-exported',
    target: '-',
    outcome: 'ok',
    detail,
  });
  return report;
}
