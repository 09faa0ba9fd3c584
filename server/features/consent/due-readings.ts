import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import type { Db } from '#server/platform/db/client.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';
import { LIVING, claimCheck } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { readAndRecord } from './observe.ts';

const MINUTE_MS = 60_000;
/** News that could not be read is tried again after so long. */
const NEWS_AGAIN_MS = 5 * MINUTE_MS;
/** A request that somebody made lately may have been answered without a way back; later the feed suffices. */
const OPEN_LATELY_MS = 60 * MINUTE_MS;
const OPEN_MS = 5 * MINUTE_MS;
const OPEN_LONG_MS = 6 * 60 * MINUTE_MS;
/** A request that never got Altinn's answer is looked for after so long, and given up when Altinn has none. */
const UNSENT_MS = 15 * MINUTE_MS;
/** A consent in force or stopped is read so rarely that it only mends what the feed left out. */
const HELD_MS = 24 * 60 * MINUTE_MS;
/** Readings in one pass; the rest waits for the next. */
const AT_MOST = 100;

/** What came of the readings of one pass. */
export interface Readings {
  readonly read: number;
  readonly failed: number;
}

/**
 * Reads in Altinn the consents that the feed has told of, and those that nobody has looked at for long: requests whose
 * return or creation was lost, and, rarely, consents in force. Stops early when Altinn does not answer or `signal` says so.
 */
export async function readDue(deps: ConsentDeps, now: Date, signal: AbortSignal): Promise<Readings> {
  const db = await deps.database();
  let [read, failed] = [0, 0];
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

/** Undefined when another instance has looked meanwhile. */
async function readOne(
  deps: ConsentDeps,
  db: Db,
  row: ConsentRow,
  now: Date,
): Promise<Result<ConsentStatus, PortalError> | undefined> {
  // Taking the check moves it to the end of the line, so that one that always fails does not hold up the others.
  if (!(await claimCheck(db, row.id, lastLook(row), now))) return undefined;
  return readAndRecord(deps, row, { learntBy: row.newsAt === null ? 'read' : 'feed', now });
}

/** Just after the latest look that the row shows: whoever looked since then has done the work. */
const lastLook = ({ checkedAt }: ConsentRow): Date => new Date((checkedAt?.getTime() ?? 0) + 1);

/** Failures that the next consent would meet as well. */
const isOutage = ({ code, upstream }: PortalError): boolean =>
  code === 'upstream-unavailable' || code === 'upstream-busy' || upstream === 'maskinporten';

function dueConsents(db: Db, now: Date): Promise<ConsentRow[]> {
  // As text, since outside a column's own comparison the two engines' drivers do not write dates alike.
  const ago = (milliseconds: number): SQL =>
    sql`${new Date(now.getTime() - milliseconds).toISOString()}::timestamptz`;
  const lookedAt = sql`coalesce(${consents.checkedAt}, ${consents.requestedAt})`;
  const notSince = (milliseconds: number): SQL => sql`${lookedAt} < ${ago(milliseconds)}`;
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
    .where(and(inArray(consents.status, LIVING), due))
    .orderBy(sql`${consents.newsAt} nulls last`, asc(lookedAt))
    .limit(AT_MOST);
}
