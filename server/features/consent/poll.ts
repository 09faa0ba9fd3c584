import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { ACTIVE_STATUSES, tryAcquireCheck, type ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { readFeed } from './feed.ts';
import { expireConsents } from './expiry.ts';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import type { Db } from '#server/platform/db/client.ts';
import { log } from '#server/platform/observability/log.ts';
import { syncFromAltinn } from './sync.ts';

/** What one run did. */
export interface ConsentJobResult {
  /** Consents and requests whose time was over. */
  readonly ended: number;
  /** New events in Altinn's feed; undefined when it could not be read. */
  readonly events: number | undefined;
  readonly read: number;
  readonly failed: number;
}

/**
 * Expires consents, reads Altinn's event feed and polls the consents that are due. Every step is a transaction of its own and
 * idempotent, so the next run completes one that crashed. Consents expire also while Altinn does not answer.
 */
export async function runConsentJob(
  deps: ConsentDeps,
  now: Date,
  signal: AbortSignal,
): Promise<ConsentJobResult> {
  const ended = await endOverdue(deps, now, signal);
  const feed = signal.aborted ? undefined : await readFeed(deps, now);
  const readings = await pollDueConsents(deps, now, signal);
  return { ended, events: feed?.ok === true ? feed.value : undefined, ...readings };
}

/** Expiry is in no feed: it follows from `validTo` (docs/upstream/altinn.md#the-end-of-a-consent). */
async function endOverdue(deps: ConsentDeps, now: Date, signal: AbortSignal): Promise<number> {
  const db = await deps.database();
  const overdue = await db
    .select({ orgnr: consents.orgnr, consentId: consents.id })
    .from(consents)
    .where(and(inArray(consents.status, ACTIVE_STATUSES), lte(consents.validTo, now)));
  let ended = 0;
  for (const { orgnr, consentId } of overdue) {
    if (signal.aborted) break;
    const result = await isolateFailure(db, { job: 'consents', consentId }, () =>
      expireConsents(deps, orgnr, now),
    );
    ended += result.ok ? result.value : 0;
  }
  return ended;
}

const MINUTE_MS = 60_000;
/** Retry interval for an event whose consent could not be read. */
const NEWS_AGAIN_MS = 5 * MINUTE_MS;
/** A recent request may have been answered without a return to the portal; after this time the feed suffices. */
const OPEN_LATELY_MS = 60 * MINUTE_MS;
const OPEN_MS = 5 * MINUTE_MS;
const OPEN_LONG_MS = 6 * 60 * MINUTE_MS;
/** When a request whose creation was never answered is read, and given up if Altinn does not have it. */
const UNSENT_MS = 15 * MINUTE_MS;
/** Interval for consents in force or stopped: only a safety net for events that the feed left out. */
const HELD_MS = 24 * 60 * MINUTE_MS;
/** Most consents read in one run. */
const AT_MOST = 100;

/** Outcome of the polling of one run. */
interface PollResult {
  readonly read: number;
  readonly failed: number;
}

/**
 * Reads the consents that the feed has reported, requests whose return or creation was lost, and rarely consents in force. Stops
 * when Altinn does not answer or `signal` is aborted.
 */
async function pollDueConsents(deps: ConsentDeps, now: Date, signal: AbortSignal): Promise<PollResult> {
  const db = await deps.database();
  let read = 0;
  let failed = 0;
  for (const row of await dueConsents(db, now)) {
    if (signal.aborted) break;
    const result = await isolateFailure(db, { job: 'consents', consentId: row.id }, () =>
      readOne(deps, db, row, now),
    );
    const outcome = result.ok ? result.value : undefined;
    if (outcome === undefined) continue;
    if (outcome.ok) {
      read += 1;
      continue;
    }
    failed += 1;
    log().warn({ consentId: row.id, error: outcome.error }, 'a consent could not be read');
    if (isOutage(outcome.error)) break;
  }
  return { read, failed };
}

/** Undefined when another instance has read it meanwhile. */
async function readOne(
  deps: ConsentDeps,
  db: Db,
  row: ConsentRow,
  now: Date,
): Promise<Result<ConsentStatus, PortalError> | undefined> {
  // Updating `checkedAt` first keeps a failing consent from blocking the queue.
  if (!(await tryAcquireCheck(db, row.id, afterLastCheck(row), now))) return undefined;
  return syncFromAltinn(deps, row, { learntBy: row.newsAt === null ? 'read' : 'feed', now });
}

/** Just after the check that the row shows: a later one has done the work. */
const afterLastCheck = ({ checkedAt }: ConsentRow): Date => new Date((checkedAt?.getTime() ?? 0) + 1);

/** Failures that would hit the next consent as well. */
const isOutage = ({ code, upstream }: PortalError): boolean =>
  code === 'upstream-unavailable' || code === 'upstream-busy' || upstream === 'maskinporten';

function dueConsents(db: Db, now: Date): Promise<ConsentRow[]> {
  // As text, since outside a column's own comparison the two engines' drivers do not write dates alike.
  const ago = (milliseconds: number): SQL =>
    sql`${new Date(now.getTime() - milliseconds).toISOString()}::timestamptz`;
  const checkedAt = sql`coalesce(${consents.checkedAt}, ${consents.requestedAt})`;
  const notSince = (milliseconds: number): SQL => sql`${checkedAt} < ${ago(milliseconds)}`;
  const news = and(
    isNotNull(consents.newsAt),
    or(isNull(consents.checkedAt), lt(consents.checkedAt, consents.newsAt), notSince(NEWS_AGAIN_MS)),
  );
  const lately = sql`${consents.requestedAt} > ${ago(OPEN_LATELY_MS)}`;
  const due = or(
    news,
    and(
      eq(consents.status, 'requested'),
      or(
        and(isNull(consents.viewUri), notSince(UNSENT_MS)),
        and(isNotNull(consents.viewUri), lately, notSince(OPEN_MS)),
        and(isNotNull(consents.viewUri), notSince(OPEN_LONG_MS)),
      ),
    ),
    and(inArray(consents.status, ['granted', 'stopped']), notSince(HELD_MS)),
  );
  return db
    .select()
    .from(consents)
    .where(and(inArray(consents.status, ACTIVE_STATUSES), due))
    .orderBy(sql`${consents.newsAt} nulls last`, asc(checkedAt))
    .limit(AT_MOST);
}
