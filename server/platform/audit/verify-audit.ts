import 'server-only';
import { asc, gt } from 'drizzle-orm';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { auditEvents } from '#server/platform/db/schema/index.ts';
import { AUDIT_START, auditHash } from './audit-hash.ts';

/** A position in the chain. Stored elsewhere, it shows later whether every earlier row is still there. */
export interface AuditMark {
  readonly id: number;
  readonly hash: string;
}

export interface AuditReport {
  readonly events: number;
  readonly days: number;
  /** Absent when nothing has been audited yet. */
  readonly last?: AuditMark;
}

/**
 * `altered`: the row is not as it was written. `out-of-line`: the row is as it was written, but not what came before it:
 * something was removed, put in or moved. `mark-gone`: the row of a mark that was kept elsewhere is missing or another.
 */
export interface AuditFault {
  readonly kind: 'altered' | 'out-of-line' | 'mark-gone';
  readonly id: number;
}

const BATCH = 1_000;

/**
 * Walks the whole chain and finds the first row that does not fit. Rows cut off at the end leave a whole chain, and so does
 * a chain that was rewritten from some row on; only `known`, a mark kept elsewhere, shows those. Bears being run while
 * the portal writes.
 */
export async function verifyAudit(
  executor: Executor,
  known?: AuditMark,
): Promise<Result<AuditReport, AuditFault>> {
  let previous: AuditMark = { id: 0, hash: AUDIT_START };
  let events = 0;
  let knownSeen = known === undefined;
  const days = new Set<string>();
  for (;;) {
    const rows = await executor
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.id, previous.id))
      .orderBy(asc(auditEvents.id))
      .limit(BATCH);
    for (const row of rows) {
      if (auditHash(row) !== row.hash) return err({ kind: 'altered', id: row.id });
      if (row.prevHash !== previous.hash) return err({ kind: 'out-of-line', id: row.id });
      if (known !== undefined && row.id === known.id) knownSeen = row.hash === known.hash;
      previous = { id: row.id, hash: row.hash };
      days.add(row.day);
    }
    events += rows.length;
    if (rows.length < BATCH) break;
  }
  if (known !== undefined && !knownSeen) return err({ kind: 'mark-gone', id: known.id });
  return ok({ events, days: days.size, ...(events === 0 ? {} : { last: previous }) });
}
