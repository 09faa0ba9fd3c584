import 'server-only';
import { createHash } from 'node:crypto';
import type { auditEvents } from '#server/platform/db/schema/index.ts';

/** What the very first row follows. */
export const AUDIT_START = '';

export type AuditRow = Omit<typeof auditEvents.$inferInsert, 'id' | 'hash'>;

/** SHA-256 over a row and the hash of the row before it; the same before and after a round trip to the database. */
export function auditHash(row: AuditRow): string {
  const { prevHash, day, at, actorKind, actorRef, action, target, outcome, detail } = row;
  // JSON columns do not keep the order of keys.
  const sorted = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = [prevHash, day, at.toISOString(), actorKind, actorRef, action, target, outcome, sorted];
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
