import 'server-only';
import { count } from 'drizzle-orm';
import { CONSENT_STATUSES, type ConsentStatus } from '#lib/consent/consent.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { consents } from '#server/platform/db/schema/index.ts';

/** How many consents there are in each status, with zero for a status that none has. */
export async function consentCounts(executor: Executor): Promise<ReadonlyMap<ConsentStatus, number>> {
  const rows = await executor
    .select({ status: consents.status, consents: count() })
    .from(consents)
    .groupBy(consents.status);
  const counted = new Map(rows.map((row) => [row.status, row.consents]));
  return new Map(CONSENT_STATUSES.map((status) => [status, counted.get(status) ?? 0]));
}
