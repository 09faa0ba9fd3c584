import { consentedAt, decide, statusOf } from '../systems/altinn/consents.ts';
import { formatInstant } from '../core/instants.ts';
import { CUSTOMERS } from '../data/scenarios/people.ts';
import type { ConsentRecord, Sandbox } from '../core/types.ts';

const ORGANISATION = 'urn:altinn:organization:identifier-no:';
const PERSON = 'urn:altinn:person:identifier-no:';

export type ConsentAct = 'approve' | 'reject' | 'revoke' | 'expire';

const DECISIONS = { approve: 'Accepted', reject: 'Rejected', revoke: 'Revoked' } as const;

/** A consent as the control API shows it: what Altinn keeps, with the status and readable times. */
export function consentView(record: ConsentRecord): object {
  const consented = consentedAt(record);
  return {
    ...record,
    validTo: formatInstant(record.validTo),
    status: statusOf(record),
    consented: consented === null ? null : formatInstant(consented),
    events: record.events.map((event) => ({ ...event, at: formatInstant(event.at) })),
  };
}

/** The consents of a business, or all of them. */
export function consentsFrom(sandbox: Sandbox, orgnr: string | undefined): readonly ConsentRecord[] {
  const all = sandbox.consents.all();
  return orgnr === undefined ? all : all.filter(({ from }) => from === `${ORGANISATION}${orgnr}`);
}

/**
 * Does to a consent what a person would do in Altinn, or moves its end into the past. Answers with why not (one of
 * Altinn's codes, or `no approver`), or undefined when done.
 */
export function act(sandbox: Sandbox, record: ConsentRecord, action: ConsentAct): string | undefined {
  const now = sandbox.clock.now('altinn');
  if (action === 'expire') {
    record.validTo = now - 1000;
    return undefined;
  }
  const pid = whoMayApprove(record);
  if (pid === undefined) return 'no approver';
  const outcome = decide(record, DECISIONS[action], pid, now);
  return outcome === 'done' || outcome === 'already' ? undefined : outcome;
}

function whoMayApprove({ from, requiredDelegator }: ConsentRecord): string | undefined {
  const able = CUSTOMERS.filter(
    ({ pid, roles }) =>
      from === `${PERSON}${pid}` ||
      roles.some(({ orgnr, mayApprove }) => mayApprove && from === `${ORGANISATION}${orgnr}`),
  );
  return able.find(({ pid }) => requiredDelegator === null || requiredDelegator === `${PERSON}${pid}`)?.pid;
}
