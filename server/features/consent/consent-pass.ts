import 'server-only';
import { and, inArray, lte } from 'drizzle-orm';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { LIVING } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { readDue } from './due-readings.ts';
import { readFeed } from './feed.ts';
import { settleBusiness } from './settle.ts';

/** What one pass did. */
export interface ConsentPass {
  /** Consents and requests whose time was over. */
  readonly ended: number;
  /** New events in Altinn's feed; undefined when it could not be read. */
  readonly events: number | undefined;
  readonly read: number;
  readonly failed: number;
}

/**
 * Brings the portal's books in line with the clock and with Altinn. Every step is whole in itself, and each may be done
 * again: a pass that dies anywhere is made good by the next one. One that Altinn does not answer still ends what the clock
 * has ended.
 */
export async function consentPass(deps: ConsentDeps, now: Date, signal: AbortSignal): Promise<ConsentPass> {
  const ended = await endOverdue(deps, now, signal);
  const feed = signal.aborted ? undefined : await readFeed(deps, now);
  const readings = await readDue(deps, now, signal);
  return { ended, events: feed?.ok === true ? feed.value : undefined, ...readings };
}

/** Expiry is in no feed: it follows from `validTo` (docs/upstream/altinn.md#the-end-of-a-consent). */
async function endOverdue(deps: ConsentDeps, now: Date, signal: AbortSignal): Promise<number> {
  const db = await deps.database();
  const overdue = await db
    .select({ orgnr: consents.orgnr, consentId: consents.id })
    .from(consents)
    .where(and(inArray(consents.status, LIVING), lte(consents.validTo, now)));
  let ended = 0;
  for (const { orgnr, consentId } of overdue) {
    if (signal.aborted) break;
    const result = await isolateFailure(db, { job: 'consents', consentId }, () =>
      settleBusiness(deps, orgnr, now),
    );
    ended += result.ok ? result.value : 0;
  }
  return ended;
}
