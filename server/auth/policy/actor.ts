import 'server-only';
import type { AuditEvent } from '#server/platform/audit/audit.ts';
import type { Identity, Session } from '../session/session-types.ts';

/** The actor of a session in the audit trail: the bank's id of a customer, the e-mail of an employee. */
export const actorOf = (who: Identity | Session): AuditEvent['actor'] =>
  who.kind === 'customer' ? { kind: 'person', ref: who.personId } : { kind: 'staff', ref: who.email };
