const PREFIX = 'urn:altinn:organization:identifier-no:';

/** How Altinn and Maskinporten name an organisation in a consent. */
export type OrganisationUrn = `${typeof PREFIX}${string}`;

/** The name of an organisation by its nine-digit number. */
export const organisationUrn = (orgnr: string): OrganisationUrn => `${PREFIX}${orgnr}`;

/** The nine-digit number within such a name; undefined for anything else, persons included. */
export function orgnrOfUrn(urn: string): string | undefined {
  const orgnr = urn.startsWith(PREFIX) ? urn.slice(PREFIX.length) : '';
  return /^\d{9}$/.test(orgnr) ? orgnr : undefined;
}
