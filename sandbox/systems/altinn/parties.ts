import { createHash } from 'node:crypto';
import { BUSINESSES, CUSTOMERS, SUPPLIER } from '../../data/scenarios/people.ts';
import { BANK } from '../../core/config.ts';

const ORGANISATION = 'urn:altinn:organization:identifier-no:';
const PERSON = 'urn:altinn:person:identifier-no:';

interface Party {
  readonly kind: 'organisation' | 'person';
  /** Nine digits for an organisation, eleven for a person. */
  readonly number: string;
}

/** Reads one of Altinn's two external party URNs; undefined when it is neither, or has the wrong number of digits. */
export function parsePartyUrn(urn: string): Party | undefined {
  const organisation = urn.startsWith(ORGANISATION) ? urn.slice(ORGANISATION.length) : undefined;
  if (organisation !== undefined && /^\d{9}$/.test(organisation)) {
    return { kind: 'organisation', number: organisation };
  }
  const person = urn.startsWith(PERSON) ? urn.slice(PERSON.length) : undefined;
  if (person !== undefined && /^\d{11}$/.test(person)) return { kind: 'person', number: person };
  return undefined;
}

/** The URN of an organisation, from its nine digits. */
export function organisationUrn(orgnr: string): string {
  return ORGANISATION + orgnr;
}

/** The URN of a person, from the eleven digits. It carries the identity number, as Altinn's does. */
export function personUrn(pid: string): string {
  return PERSON + pid;
}

/** Altinn's internal URN of a party, which only the answer to a repeated create shows; the same party always gets the same. */
export function internalPartyUrn(urn: string): string {
  const hex = createHash('sha256').update(urn).digest('hex');
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:altinn:party:uuid:${groups.join('-')}`;
}

/** The name of a party that the sandbox's Altinn knows; undefined for a party that does not exist there. */
export function nameOfParty(urn: string): string | undefined {
  const party = parsePartyUrn(urn);
  if (party?.kind === 'person') return CUSTOMERS.find((person) => person.pid === party.number)?.name;
  return [BANK, SUPPLIER, ...BUSINESSES].find((business) => business.orgnr === party?.number)?.name;
}

/**
 * Whether a person may answer for the party that is asked (docs/upstream/altinn.md#the-consent-page): themselves, or
 * a business where the catalogue gives them the right to approve; and then only the required delegator when the
 * request names one.
 */
export function mayAnswer(request: { from: string; requiredDelegator: string | null }, pid: string): boolean {
  if (request.requiredDelegator !== null && request.requiredDelegator !== personUrn(pid)) return false;
  const from = parsePartyUrn(request.from);
  if (from?.kind === 'person') return from.number === pid;
  const roles = CUSTOMERS.find((person) => person.pid === pid)?.roles ?? [];
  return roles.some((role) => role.orgnr === from?.number && role.mayApprove);
}

/** Whether a person may see the consents of a party in Altinn and withdraw them: their own, or as its tilgangsstyrer. */
export function managesAccess(party: string, pid: string): boolean {
  const from = parsePartyUrn(party);
  if (from?.kind === 'person') return from.number === pid;
  const roles = CUSTOMERS.find((person) => person.pid === pid)?.roles ?? [];
  return roles.some((role) => role.orgnr === from?.number && role.managesAccess);
}
