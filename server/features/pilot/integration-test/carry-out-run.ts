import 'server-only';
import type { Report } from '#lib/pilot/integration-test/report.ts';
import type { Db } from '#server/platform/db/types.ts';
import { log } from '#server/platform/observability/log.ts';
import type { RunOrder } from './integration-test.ts';
import { beginRun, closeInterrupted, isStopping, keepReport, noteProgress } from './runs.ts';

interface RunSettings {
  readonly db: Db;
  readonly now: () => Date;
  /** The process stops: the run ends after the case at hand, and is reported as far as it came. */
  readonly signal: AbortSignal;
  /** Polling interval for a requested stop, milliseconds. */
  readonly stopPollMs: number;
  readonly carryOut: (
    order: Pick<RunOrder, 'orgnrs' | 'attendant' | 'testers' | 'vendor' | 'signal' | 'onProgress'>,
  ) => Promise<Report>;
}

/**
 * Carries out a run that the pilot team has asked for and keeps its report. What it waits for is written down for the page, where a
 * person reads it and does it. A run that an earlier attempt began is closed as interrupted: its cases would be repeated against
 * Altinn without the person who started it.
 */
export async function carryOutRun(
  { db, now, signal, stopPollMs, carryOut }: RunSettings,
  id: string,
): Promise<boolean> {
  const run = await beginRun(db, id);
  if (run === undefined) await closeInterrupted(db, id, now());
  const [first, ...others] = run?.orgnrs ?? [];
  if (run === undefined || first === undefined) return true;
  const stop = new AbortController();
  const looks = setInterval(() => void stopWhenAsked(db, run.id, stop), stopPollMs);
  try {
    const report = await carryOut({
      orgnrs: [first, ...others],
      testers: [run.tester],
      ...(run.vendor === undefined ? {} : { vendor: run.vendor }),
      signal: AbortSignal.any([signal, stop.signal]),
      attendant: {
        waitFor: (waitingFor) => noteProgress(db, run.id, { waitingFor }),
        goOn: () => noteProgress(db, run.id, { waitingFor: null }),
      },
      onProgress: (currentCase) => noteProgress(db, run.id, { currentCase }),
    });
    await keepReport(db, run.id, report, now());
    return true;
  } finally {
    clearInterval(looks);
  }
}

async function stopWhenAsked(db: Db, id: string, stop: AbortController): Promise<void> {
  try {
    if (await isStopping(db, id)) stop.abort();
  } catch (error) {
    log().warn({ err: error }, 'could not look whether the integration test is to stop');
  }
}
