import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { isCaseId, type CaseId } from '#lib/pilot/integration-test/cases.ts';
import { reportSchema, type Report } from '#lib/pilot/integration-test/report.ts';
import { shownWait, type TestRun } from '#lib/pilot/integration-test/test-run.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Db, Executor } from '#server/platform/db/types.ts';
import { integrationTestRuns } from '#server/platform/db/schema/index.ts';
import { enqueuer } from '#server/platform/jobs/enqueue.ts';
import type { Wait } from './human-actor.ts';

/** Runs that the pages list. */
const SHOWN = 10;
const ACTIVE = ['queued', 'running'] as const;

export interface Tester {
  readonly email: string;
  readonly name: string;
}

interface NewRun {
  readonly orgnrs: readonly string[];
  readonly vendor?: string;
  readonly tester: Tester;
}

/** Asks for a run, audited, with the job that carries it out; undefined when one is queued or under way already. */
export async function requestRun(
  db: Db,
  { orgnrs, vendor, tester }: NewRun,
  now: Date,
): Promise<string | undefined> {
  const id = randomUUID();
  const enqueue = await enqueuer(db);
  return db.transaction(async (tx) => {
    const rows = await tx
      .insert(integrationTestRuns)
      .values({
        id,
        status: 'queued',
        orgnrs,
        vendor: vendor ?? null,
        testerEmail: tester.email,
        testerName: tester.name,
        requestedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: integrationTestRuns.id });
    if (rows.length === 0) return undefined;
    const actor = { kind: 'staff', ref: tester.email } as const;
    const action = 'integration-test-started';
    await audit(tx, { at: now, actor, action, target: '-', outcome: 'ok', detail: { run: id } });
    await enqueue(tx, 'integration-test', [{ run: id }]);
    return id;
  });
}

/** Asks the run under way to end after the case at hand, audited. */
export async function requestStop(db: Db, tester: Tester, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const stopped = await tx
      .update(integrationTestRuns)
      .set({ stopRequestedAt: now })
      .where(
        and(inArray(integrationTestRuns.status, [...ACTIVE]), isNull(integrationTestRuns.stopRequestedAt)),
      )
      .returning({ id: integrationTestRuns.id });
    const [run] = stopped;
    if (run === undefined) return;
    const actor = { kind: 'staff', ref: tester.email } as const;
    const action = 'integration-test-stopped';
    await audit(tx, { at: now, actor, action, target: '-', outcome: 'ok', detail: { run: run.id } });
  });
}

/** The latest runs, newest first. */
export async function latestRuns(executor: Executor): Promise<readonly TestRun[]> {
  const rows = await executor
    .select()
    .from(integrationTestRuns)
    .orderBy(desc(integrationTestRuns.requestedAt))
    .limit(SHOWN);
  return rows.map(toRun);
}

/** The report of a run; undefined when there is none. */
export async function reportOf(executor: Executor, id: string): Promise<Report | undefined> {
  const [row] = await executor.select().from(integrationTestRuns).where(eq(integrationTestRuns.id, id));
  return row === undefined ? undefined : toRun(row).report;
}

/** Marks a run that was left under way as interrupted. */
export async function closeInterrupted(executor: Executor, id: string, now: Date): Promise<void> {
  await executor
    .update(integrationTestRuns)
    .set({ status: 'interrupted', finishedAt: now, currentCase: null, waitingFor: null })
    .where(and(eq(integrationTestRuns.id, id), eq(integrationTestRuns.status, 'running')));
}

/** Puts a queued run under way; undefined when it is not queued. */
export async function beginRun(
  executor: Executor,
  id: string,
): Promise<(Pick<TestRun, 'id' | 'orgnrs' | 'tester'> & { readonly vendor?: string }) | undefined> {
  const [row] = await executor
    .update(integrationTestRuns)
    .set({ status: 'running' })
    .where(and(eq(integrationTestRuns.id, id), eq(integrationTestRuns.status, 'queued')))
    .returning();
  if (row === undefined) return undefined;
  const { orgnrs, testerName: tester, vendor } = row;
  return { id, orgnrs, tester, ...(vendor === null ? {} : { vendor }) };
}

/** Whether a stop of the run was requested. */
export async function isStopping(executor: Executor, id: string): Promise<boolean> {
  const [row] = await executor
    .select({ at: integrationTestRuns.stopRequestedAt })
    .from(integrationTestRuns)
    .where(eq(integrationTestRuns.id, id));
  return row?.at !== null;
}

/** Notes how far a run has come. */
export async function noteProgress(
  executor: Executor,
  id: string,
  progress: { readonly currentCase?: CaseId; readonly waitingFor?: Wait | null },
): Promise<void> {
  await executor.update(integrationTestRuns).set(progress).where(eq(integrationTestRuns.id, id));
}

/** Keeps the report; the run is over. */
export async function keepReport(executor: Executor, id: string, report: Report, now: Date): Promise<void> {
  await executor
    .update(integrationTestRuns)
    .set({ status: 'finished', finishedAt: now, currentCase: null, waitingFor: null, report })
    .where(eq(integrationTestRuns.id, id));
}

function toRun(row: typeof integrationTestRuns.$inferSelect): TestRun {
  const { id, status, orgnrs, testerName: tester, requestedAt, currentCase } = row;
  const wait = shownWait.safeParse(row.waitingFor);
  const report = reportSchema.safeParse(row.report);
  return {
    id,
    status,
    orgnrs,
    tester,
    requestedAt,
    stopping: row.stopRequestedAt !== null,
    ...(currentCase !== null && isCaseId(currentCase) ? { currentCase } : {}),
    ...(wait.success ? { waitingFor: wait.data } : {}),
    ...(report.success ? { report: report.data } : {}),
  };
}
