import { randomUUID } from 'node:crypto';
import type { ConsentEvent, ConsentRecord } from '../../core/types.ts';
import { personUrn } from './parties.ts';

/** One right as it stands in the request and in every answer. */
export interface ConsentRight {
  readonly action: readonly string[];
  readonly resource: readonly { readonly type: string; readonly value: string }[];
  readonly metadata: Readonly<Record<string, string>> | null;
}

/** What Altinn keeps beyond what Maskinporten and Skatteetaten need of it. */
export interface AltinnConsent extends ConsentRecord {
  readonly rights: readonly ConsentRight[];
}

export type ConsentStatus = 'Created' | 'Accepted' | 'Rejected' | 'Revoked';

/** The rights of a consent; one that something else than Altinn's API put in the register gets its single right. */
export function rightsOf(record: ConsentRecord): readonly ConsentRight[] {
  const isAltinns = (candidate: ConsentRecord): candidate is AltinnConsent => 'rights' in candidate;
  if (isAltinns(record)) return record.rights;
  const resource = [{ type: 'urn:altinn:resource', value: record.resource }];
  return [{ action: record.action, resource, metadata: null }];
}

/** The only four states that occur; the end of the period changes none of them (docs/upstream/altinn.md#read-a-request). */
export function statusOf(record: ConsentRecord): ConsentStatus {
  return record.events.at(-1)?.type ?? 'Created';
}

/** When the request was approved, in milliseconds since the epoch; null when it was not. */
export function consentedAt(record: ConsentRecord): number | null {
  return record.events.find((event) => event.type === 'Accepted')?.at ?? null;
}

/** A new event of a request, never at the same instant as the one before it, so that their order is always plain. */
export function eventOf(
  type: ConsentEvent['type'],
  performedBy: string,
  now: number,
  before?: ConsentEvent,
): ConsentEvent {
  const at = before === undefined ? now : Math.max(now, before.at + 0.001);
  return { id: randomUUID(), type, at, performedBy };
}

type Decision = 'Accepted' | 'Rejected' | 'Revoked';

interface DecisionRule {
  readonly from: ConsentStatus;
  readonly refusal: 'AM-00002' | 'AM-00015' | 'AM-00010';
  /** The period must not be over. */
  readonly inTime: boolean;
}

const RULES: Readonly<Record<Decision, DecisionRule>> = {
  Accepted: { from: 'Created', refusal: 'AM-00002', inTime: true },
  Rejected: { from: 'Created', refusal: 'AM-00015', inTime: true },
  Revoked: { from: 'Accepted', refusal: 'AM-00010', inTime: false },
};

type DecisionOutcome = 'done' | 'already' | DecisionRule['refusal'] | 'AM.VLD-00022';

/**
 * Records what a person decided. The same decision twice is harmless (`already`); the other outcome is refused with the
 * code of docs/upstream/altinn.md#problems, and an answer after `validTo` with AM.VLD-00022. Entitlement is the caller's to check.
 */
export function decide(record: ConsentRecord, decision: Decision, pid: string, now: number): DecisionOutcome {
  const status = statusOf(record);
  const rule = RULES[decision];
  if (status === decision) return 'already';
  if (status !== rule.from) return rule.refusal;
  if (rule.inTime && record.validTo <= now) return 'AM.VLD-00022';
  record.events.push(eventOf(decision, personUrn(pid), now, record.events.at(-1)));
  return 'done';
}
