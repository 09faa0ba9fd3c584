import type { KeyObject, X509Certificate } from 'node:crypto';
import {
  NAME,
  issueCertificate,
  type CertificateOrder,
  type IssuedCertificate,
} from '../../core/issue-certificate.ts';

/** The two ways of naming an organisation: `organizationIdentifier` (SEID 2.0) and `serialNumber` (SEID 1). */
export type NamingStyle = 'buypass-seid2' | 'commfides-seid1';

export interface TestAuthority {
  /** The authorities from the issuing one up to the root: what stands above a leaf in `x5c`. */
  chain(style: NamingStyle): readonly IssuedCertificate[];
  /** An enterprise certificate for an organisation, by default for signing (nonRepudiation). */
  issue(style: NamingStyle, orgnr: string, changes?: Partial<CertificateOrder>): IssuedCertificate;
  /** Whether the last certificate of a chain was issued by this authority's root, or is the root. */
  trusts(last: X509Certificate): boolean;
}

/**
 * The sandbox's own certificate authority, with issuers named after the real ones' test issuers
 * (docs/upstream/maskinporten.md#enterprise-certificates). The certificates are created at each start, with the
 * same names and keys, so that those issued earlier stay trusted.
 */
export function createTestAuthority(rootKey: KeyObject, issuingKey: KeyObject): TestAuthority {
  const root = issueCertificate({
    ...authority('Sandkasse Class 3 Test4 Root CA'),
    key: rootKey,
  });
  const issuers: Record<NamingStyle, IssuedCertificate> = {
    'buypass-seid2': issueCertificate({
      ...authority('Sandkasse Class 3 Test4 CA G2 ST Business'),
      key: issuingKey,
      issuer: root,
    }),
    'commfides-seid1': issueCertificate({
      ...authority('Sandkasse Enterprise-Norwegian SHA256 CA - TEST2'),
      key: issuingKey,
      issuer: root,
    }),
  };
  return {
    chain: (style) => [issuers[style], root],
    issue: (style, orgnr, changes = {}) =>
      issueCertificate({
        subject: subjectOf(style, orgnr),
        usage: ['nonRepudiation'],
        issuer: issuers[style],
        ...changes,
      }),
    trusts: (last) => last.checkIssued(root.x509) && last.verify(root.x509.publicKey),
  };
}

const authority = (commonName: string) =>
  ({
    subject: [
      [NAME.country, 'NO'],
      [NAME.commonName, commonName],
    ],
    usage: ['keyCertSign'],
  }) as const;

/** `organizationIdentifier` where SEID 2.0 has it, with a name that could mislead; `serialNumber` where SEID 1 has it. */
function subjectOf(style: NamingStyle, orgnr: string): CertificateOrder['subject'] {
  const names = [
    [NAME.country, 'NO'],
    [NAME.organisation, 'Oppdiktet Økonomi'],
    [NAME.commonName, 'Oppdiktet Økonomi'],
  ] as const;
  return style === 'buypass-seid2'
    ? [...names, [NAME.organizationIdentifier, `NTRNO-${orgnr}`]]
    : [...names, [NAME.serialNumber, orgnr]];
}
