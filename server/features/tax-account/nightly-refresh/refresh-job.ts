import 'server-only';
import {
  batchWindow,
  delayBetweenItems,
  type RefreshWindow,
} from '#lib/tax-account/nightly-refresh/refresh-hours.ts';
import type { RefreshOutcome } from '#lib/tax-account/nightly-refresh/refresh.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import type { Db } from '#server/platform/db/client.ts';
import { log } from '#server/platform/observability/log.ts';
import type { RefreshDeps } from './deps.ts';
import { countDue, dueClients, type DueClient } from './due.ts';
import { startRun, recordItem, updateRun } from './refresh-run.ts';

/** So many failures in a row are Skatteetaten's trouble, and not a client's. */
const MOST_FAILURES = 3;
/** How long Skatteetaten is left alone after that. */
const PAUSE_MS = 60 * 60_000;
/** How long to wait when others need the calls. */
const NO_CAPACITY_MS = 5_000;
const AT_A_TIME = 100;

/** How a pass ended. `asleep`: it is not night, or a pause is not over. */
export type RefreshRunResult = 'asleep' | 'done' | 'paused' | 'out-of-time' | 'stopped';

/**
 * Refreshes the figures of clients that share with their advisor: one call at a time, spread over the night, and only while
 * others leave room. Each client's turn is one whole: a pass that dies is taken up where it was. Stops when Skatteetaten
 * answers with errors, and tries again an hour later.
 */
export async function runRefreshJob(deps: RefreshDeps, signal: AbortSignal): Promise<RefreshRunResult> {
  const db = await deps.database();
  const window = batchWindow(deps.clock());
  if (window === undefined) return 'asleep';
  const waiting = await countDue(db, window.from, deps.clock());
  const row = await startRun(db, window.night, waiting, deps.clock());
  if (row.pausedUntil !== null && row.pausedUntil > deps.clock()) return 'asleep';
  if (row.state === 'done' && waiting === 0) return 'done';
  await updateRun(db, window.night, 'running');
  return refreshAll(deps, db, { window, signal, waiting, failuresInRow: 0 });
}

interface Night {
  readonly window: RefreshWindow;
  readonly signal: AbortSignal;
  /** Clients whose turn has not come, for the pace. */
  waiting: number;
  failuresInRow: number;
}

async function refreshAll(deps: RefreshDeps, db: Db, night: Night): Promise<RefreshRunResult> {
  const { window } = night;
  for (;;) {
    const clients = await dueClients(db, { since: window.from, now: deps.clock() }, AT_A_TIME);
    if (clients.length === 0) {
      await updateRun(db, window.night, 'done', { finishedAt: deps.clock() });
      return 'done';
    }
    for (const { orgnr } of clients) {
      const end = await processItem(deps, db, night, orgnr);
      if (end !== undefined) return end;
    }
  }
}

/** One client's turn, when there is room for it; undefined when the night goes on. */
async function processItem(
  deps: RefreshDeps,
  db: Db,
  night: Night,
  orgnr: string,
): Promise<RefreshRunResult | undefined> {
  const { window, signal } = night;
  while (!signal.aborted && !(await deps.hasSpareCapacity())) await deps.wait(NO_CAPACITY_MS, signal);
  if (signal.aborted) return 'stopped';
  const now = deps.clock();
  if (now >= window.to) {
    await updateRun(db, window.night, 'out-of-time', { finishedAt: now });
    return 'out-of-time';
  }
  // Looked at once more: the client may have ended the sharing, or looked at the figures, since the list was made.
  const [client] = await dueClients(db, { since: window.from, now, orgnr }, 1);
  if (client === undefined) return undefined;
  const whose = { job: 'refresh', consentId: client.consentId };
  const result = await isolateFailure(db, whose, () => refreshOne(deps, db, window.night, client));
  night.waiting = Math.max(0, night.waiting - 1);
  if (result.ok) night.failuresInRow = result.value === 'failed' ? night.failuresInRow + 1 : 0;
  // It has had its turn of this night, or it would be the next one for ever. It says nothing of how Skatteetaten does.
  else await recordOutcome(deps, db, window.night, { orgnr, outcome: 'failed', errorCode: 'unexpected' });
  if (night.failuresInRow === MOST_FAILURES) {
    const pausedUntil = new Date(deps.clock().getTime() + PAUSE_MS);
    await updateRun(db, window.night, 'paused', { pausedUntil });
    return 'paused';
  }
  if (night.waiting > 0) {
    await deps.wait(delayBetweenItems(night.waiting, window, deps.clock(), deps.perMinute), signal);
  }
  return undefined;
}

/** One client. That it is asked about is written down first: what cannot be audited is not fetched. */
async function refreshOne(
  deps: RefreshDeps,
  db: Db,
  night: string,
  { orgnr, consentId }: DueClient,
): Promise<RefreshOutcome> {
  await audit(db, {
    at: deps.clock(),
    actor: { kind: 'portal', ref: 'refresh' },
    action: 'summary-refreshed',
    target: orgnr,
    outcome: 'ok',
    detail: { consent: consentId, night },
  });
  const answer = await deps.fetch(orgnr, deps.clock());
  const error = answer.kind === 'failed' || answer.kind === 'stored' ? answer.error : undefined;
  const outcome =
    error !== undefined ? 'failed' : answer.kind === 'consent-ended' ? 'consent-ended' : 'refreshed';
  if (error !== undefined) log().warn({ consentId, error }, 'figures could not be refreshed');
  const errorCode = error === undefined ? {} : { errorCode: error.code };
  await recordOutcome(deps, db, night, { orgnr, outcome, ...errorCode });
  return outcome;
}

const recordOutcome = (
  { clock }: RefreshDeps,
  db: Db,
  night: string,
  item: Parameters<typeof recordItem>[2],
): Promise<void> => db.transaction((tx) => recordItem(tx, night, item, clock()));
