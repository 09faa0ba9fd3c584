import 'server-only';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';

/**
 * Where a subject may name its organisation, in the order that counts
 * (docs/upstream/maskinporten.md#enterprise-certificates): SEID 2.0, SEID 1, last resort.
 */
const PLACES = [
  /^(?:organizationIdentifier|2\.5\.4\.97)=NTRNO-(\d{9})$/,
  /^serialNumber=(\d{9})$/,
  /^CN=(\d{9})(?!\d)/,
];

/** The organisation number in a certificate's subject, as Node prints subjects; undefined when there is none. */
export function organisationIn(subject: string): string | undefined {
  // A name part may hold several attributes; a plus sign inside a value is escaped.
  const attributes = subject.split(/\n| \+ /);
  for (const place of PLACES) {
    const found = attributes.map((text) => place.exec(text)?.[1]).find((orgnr) => orgnr !== undefined);
    if (found !== undefined && isOrgnr(found)) return found;
  }
  return undefined;
}
