import { z } from 'zod';
import { ok, type Result } from '#lib/core/result.ts';
import { formatInstant } from '../../core/instants.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { ConsentRecord, ConsentRegister } from '../../core/types.ts';
import type { Rights } from './rights.ts';

const CONSENT_TYPE = 'urn:altinn:consent';
const PARTY = /^urn:altinn:(organization:identifier-no:\d{9}|person:identifier-no:\d{11})$/;
const consentDetail = z.strictObject({
  type: z.literal(CONSENT_TYPE),
  id: z.uuid(),
  from: z.string().regex(PARTY),
});

/**
 * The token's consent claims: reads the register, as Maskinporten asks Altinn at every grant
 * (docs/upstream/altinn.md#the-look-up-by-maskinporten). Undefined when the grant names none. `now` in milliseconds
 * by Altinn's clock.
 */
export function checkConsent(
  details: unknown,
  rights: Rights,
  consents: ConsentRegister,
  now: number,
): Result<object[] | undefined, Refusal> {
  if (details === undefined) return ok(undefined);
  if (!Array.isArray(details) || details.length !== 1) {
    return refuse('invalid_request', 'Invalid authorization details values', 'MP-303');
  }
  const detail: unknown = details[0];
  const type = z.object({ type: z.string() }).safeParse(detail);
  if (type.data?.type !== CONSENT_TYPE) {
    return refuse('invalid_request', 'Unknown authorization details type', 'MP-301');
  }
  const wanted = consentDetail.safeParse(detail);
  if (!wanted.success) {
    return wanted.error.issues.some(({ code }) => code === 'unrecognized_keys')
      ? refuse('invalid_request', 'Unknown fields in the authorization details', 'MP-302')
      : refuse('invalid_request', 'Invalid authorization details values', 'MP-303');
  }
  const { id, from } = wanted.data;
  const record = consents.get(id);
  const faults = record === undefined ? ['AM-00001'] : faultsOf(record, from, rights, now);
  if (record === undefined || faults.length > 0) {
    return refuse('invalid_grant', `The consent cannot be used: ${faults.join(', ')}`);
  }
  return ok([detailInToken(record)]);
}

function faultsOf(record: ConsentRecord, from: string, rights: Rights, now: number): readonly string[] {
  const consumer = `urn:altinn:organization:identifier-no:${rights.consumer}`;
  if (record.to !== consumer && record.handledBy !== consumer) return ['AM-00001'];
  const happened = (type: string) => record.events.some((event) => event.type === type);
  return [
    ...(record.from === from ? [] : ['AM-00012']),
    ...(now < record.validTo ? [] : ['AM-00013']),
    ...(happened('Accepted') && !happened('Rejected') ? [] : ['AM-00014']),
    ...(happened('Revoked') ? ['AM-00011'] : []),
  ];
}

function detailInToken(record: ConsentRecord): object {
  const accepted = record.events.find(({ type }) => type === 'Accepted');
  return {
    type: CONSENT_TYPE,
    id: record.id,
    from: record.from,
    to: organisation(record.to.slice(record.to.lastIndexOf(':') + 1)),
    consented: accepted === undefined ? null : formatInstant(accepted.at),
    validTo: formatInstant(record.validTo),
    consentRights: [
      {
        action: record.action,
        resource: [{ type: 'urn:altinn:resource', value: record.resource }],
        metadata: {},
      },
    ],
  };
}

/** An organisation as tokens name it: ISO 6523 with Norway's code 0192. */
export function organisation(orgnr: string): { authority: string; ID: string } {
  return { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` };
}
