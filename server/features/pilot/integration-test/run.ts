import 'server-only';
import { CASE_IDS, ELSEWHERE, type CaseId } from '#lib/pilot/integration-test/cases.ts';
import type { Call, CaseReport, Report } from '#lib/pilot/integration-test/report.ts';
import { captureCalls, type ObservedCall } from '#server/platform/http/capture-calls.ts';
import { log } from '#server/platform/observability/log.ts';
import { createTestContext, type TestContext, type TestContextSettings } from './test-context.ts';
import type { Outcome } from './expectations.ts';
import { TEST_CASES } from './test-cases.ts';

/** Who carries the run out, as the report's head says. */
export interface ReportHeader {
  readonly vendor?: string;
  readonly testers: readonly string[];
  readonly versions: readonly { readonly name: string; readonly version: string }[];
}

/** Told of each case when it begins, with what is reported so far. */
export type OnProgress = (id: CaseId, reported: readonly CaseReport[]) => Promise<void>;

/**
 * Carries out the cases one after the other and gives the report, in the sheet's order, with every case of the sheet in
 * it. Never rejects for what a case does: one that stumbles has failed.
 */
export async function runIntegrationTest(
  settings: TestContextSettings,
  head: ReportHeader,
  onProgress: OnProgress = () => Promise.resolve(),
): Promise<Report> {
  const { config, clock, signal, orgnrs } = settings;
  const startedAt = clock();
  const opened = await settings.openDatabase();
  const reported: CaseReport[] = [];
  try {
    const context = await createTestContext(settings, opened.db);
    for (const [id, carryOut] of TEST_CASES) {
      await onProgress(id, reported);
      reported.push(await caseReport(context, id, signal.aborted ? STOPPED : carryOut));
    }
  } finally {
    await opened.close();
  }
  return {
    head: {
      bank: { name: config.bank.name, orgnr: config.bank.orgnr },
      ...(head.vendor === undefined ? {} : { vendor: head.vendor }),
      environment: config.environment,
      orgnrs: [...orgnrs],
      startedAt: startedAt.toISOString(),
      finishedAt: clock().toISOString(),
      testers: [...head.testers],
      versions: head.versions.map((one) => ({ ...one })),
    },
    cases: CASE_IDS.map((id) => reported.find((one) => one.id === id) ?? elsewhere(id, clock())),
  };
}

const STOPPED = (): Promise<Outcome> => Promise.resolve({ result: 'not-run', reason: 'stopped' });

async function caseReport(
  context: TestContext,
  id: CaseId,
  carryOut: (context: TestContext) => Promise<Outcome>,
): Promise<CaseReport> {
  const startedAt = context.clock();
  const begun = performance.now();
  const calls: Call[] = [];
  const outcome = await captureCalls(
    (call) => calls.push(callOf(call)),
    () => carryOut(context).catch((error: unknown) => crashed(id, error)),
  );
  const cutShort = context.signal.aborted && outcome.result === 'not-run';
  return {
    id,
    result: outcome.result,
    ...(outcome.result === 'not-run' ? { reason: cutShort ? 'stopped' : outcome.reason } : {}),
    see: outcome.result === 'not-run' ? [...(outcome.see ?? [])] : [],
    facts: [...(outcome.facts ?? [])],
    calls,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - begun),
  };
}

/** A bug, or the run's own database: told in the log, with the case failed. */
function crashed(id: CaseId, error: unknown): Outcome {
  log().error({ err: error, case: id }, 'a case of the integration test stumbled');
  return { result: 'failed', facts: [{ key: 'stumbled', ok: false, values: {} }] };
}

function elsewhere(id: CaseId, now: Date): CaseReport {
  const see = ELSEWHERE[id] ?? [];
  const reason = see.length === 0 ? 'person' : 'elsewhere';
  const nothing = { facts: [], calls: [], durationMs: 0 };
  return { id, result: 'not-run', reason, see: [...see], startedAt: now.toISOString(), ...nothing };
}

const callOf = ({
  upstream,
  startedAt,
  outcome,
  operation,
  durationMs,
  correlationId,
}: ObservedCall): Call => ({
  system: upstream,
  operation,
  at: startedAt.toISOString(),
  durationMs,
  outcome: String(outcome),
  ...(correlationId === undefined ? {} : { correlationId }),
});
