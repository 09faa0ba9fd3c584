import type { ConsentRecord } from '../../../core/types.ts';
import { consentedAt, rightsOf, statusOf } from '../consents.ts';
import { formatInstant } from '../../../core/instants.ts';
import { internalPartyUrn } from '../parties.ts';
import { CONSENT_TEMPLATES, findResource } from '../resources.ts';

const NO_ID = '00000000-0000-0000-0000-000000000000';
const API = '/accessmanagement/api/v1/enterprise/consentrequests';

/** Absolute address of one consent request in the API. @param altinn Altinn's origin. */
export function requestAddress(altinn: string, id: string): string {
  return `${altinn}${API}/${id}`;
}

/** Absolute address of the page where a person answers. @param altinn Altinn's origin. */
function viewAddress(altinn: string, id: string): string {
  return `${altinn}/accessmanagement/ui/consent/request?id=${id}`;
}

/**
 * A consent request as create (201) and read answer it (docs/upstream/altinn.md#read-a-request), nulls written out.
 * After `validTo` a made-up last event `Expired` is added while the status stays. @param now milliseconds since the
 * epoch, by Altinn's clock.
 */
export function requestBody(record: ConsentRecord, altinn: string, now: number): object {
  return {
    ...commonStart(record),
    status: statusOf(record),
    ...commonMiddle(record),
    consentRequestEvents: [...eventsOf(record), ...(record.validTo < now ? [expiredEvent(record)] : [])],
    ...commonEnd(record, altinn),
  };
}

/** The odd shape of a repeated create (200): another name for the status, the template, and internal URNs of who did it. */
export function repeatedBody(record: ConsentRecord, altinn: string): object {
  const template = CONSENT_TEMPLATES.find(({ id }) => id === findResource(record.resource)?.consentTemplate);
  return {
    ...commonStart(record),
    consentRequestStatus: statusOf(record),
    ...commonMiddle(record),
    templateId: template?.id ?? null,
    templateVersion: template?.version ?? null,
    consentRequestEvents: eventsOf(record).map((event) => ({
      ...event,
      performedBy: internalPartyUrn(event.performedBy),
    })),
    ...commonEnd(record, altinn),
  };
}

function commonStart(record: ConsentRecord) {
  return {
    id: record.id,
    from: record.from,
    to: record.to,
    requiredDelegator: record.requiredDelegator,
    handledBy: record.handledBy,
    validTo: formatInstant(record.validTo),
    consentRights: rightsOf(record),
    requestMessage: record.requestMessage,
  };
}

function commonMiddle(record: ConsentRecord) {
  const consented = consentedAt(record);
  return {
    consented: consented === null ? null : formatInstant(consented),
    redirectUrl: record.redirectUrl,
  };
}

function commonEnd(record: ConsentRecord, altinn: string) {
  return { viewUri: viewAddress(altinn, record.id), portalViewMode: record.portalViewMode };
}

function eventsOf(record: ConsentRecord) {
  return record.events.map((event) => ({
    consentEventID: event.id,
    created: formatInstant(event.at),
    performedBy: event.performedBy,
    eventType: event.type,
    consentRequestID: record.id,
  }));
}

function expiredEvent(record: ConsentRecord) {
  return {
    consentEventID: NO_ID,
    created: formatInstant(record.validTo),
    performedBy: record.to,
    eventType: 'Expired',
    consentRequestID: NO_ID,
  };
}
