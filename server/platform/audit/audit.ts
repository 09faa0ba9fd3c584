import 'server-only';
import { desc, sql } from 'drizzle-orm';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { auditEvents } from '#server/platform/db/schema/index.ts';
import { redactFields, redactText } from '#server/platform/observability/redact.ts';
import type { AuditEvent } from './audit-event.ts';
import { AUDIT_START, auditHash, type AuditRow } from './audit-hash.ts';

export type { AuditEvent } from './audit-event.ts';

const AUDIT_LOCK = 5_928_202_612;

/**
 * Appends an event to the chain, in the caller's transaction when `executor` is one, so that the act and its trace
 * stand or fall together. Call it last: from here to the commit, other audited transactions wait. Identity numbers and
 * tokens are taken out.
 * @throws Error when it cannot be written; the act must then not happen either.
 */
export const audit = (executor: Executor, event: AuditEvent): Promise<void> =>
  executor.transaction((tx) => auditAll(tx, [event]));

/** The same of several events at once, in their order, in a transaction that has nothing else to lose. */
export async function auditAll(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${AUDIT_LOCK})`);
  const [last] = await tx
    .select({ hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.id))
    .limit(1);
  let prevHash = last?.hash ?? AUDIT_START;
  const rows = events.map((event) => {
    const row = rowOf(event, prevHash);
    const hash = auditHash(row);
    prevHash = hash;
    return { ...row, hash };
  });
  await tx.insert(auditEvents).values(rows);
}

const rowOf = (event: AuditEvent, prevHash: string): AuditRow => ({
  day: osloDate(event.at),
  at: event.at,
  action: event.action,
  outcome: event.outcome,
  actorKind: event.actor.kind,
  actorRef: redactText(event.actor.ref),
  target: redactText(event.target),
  detail: redactFields(event.detail ?? {}),
  prevHash,
});
