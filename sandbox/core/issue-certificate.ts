import {
  X509Certificate,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import forge from 'node-forge';

/** A certificate with its key, both as Node and as forge know them. */
export interface IssuedCertificate {
  readonly x509: X509Certificate;
  readonly privateKey: KeyObject;
  readonly forgeCertificate: forge.pki.Certificate;
  readonly forgeKey: forge.pki.rsa.PrivateKey;
}

type NamePart = readonly [oid: string, text: string];
type Usage = 'digitalSignature' | 'nonRepudiation' | 'keyEncipherment' | 'keyCertSign';

export interface CertificateOrder {
  readonly subject: readonly NamePart[];
  /** Itself when absent. */
  readonly issuer?: IssuedCertificate;
  readonly usage: readonly Usage[];
  readonly validFrom?: Date;
  readonly validTo?: Date;
  /** The IP address that it is a server's certificate for. */
  readonly serverIp?: string;
  /** A new key (RSA 2048) when absent. */
  readonly key?: KeyObject;
}

/** The kind of name that an IP address is (RFC 5280, GeneralName). */
const IP_ADDRESS = 7;
const YEAR_MS = 365 * 86_400_000;

/** Attribute types of names, by OID. */
export const NAME = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  organizationIdentifier: '2.5.4.97',
} as const;

/** Makes an X.509 certificate; one for `keyCertSign` is an authority. Valid from a year ago for three years in all. */
export function issueCertificate(order: CertificateOrder): IssuedCertificate {
  const key = order.key ?? newKey();
  const forgeKey = forge.pki.privateKeyFromPem(key.export({ type: 'pkcs1', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e);
  certificate.serialNumber = `01${randomBytes(8).toString('hex')}`;
  certificate.validity.notBefore = order.validFrom ?? new Date(Date.now() - YEAR_MS);
  certificate.validity.notAfter = order.validTo ?? new Date(Date.now() + 2 * YEAR_MS);
  certificate.setSubject(attributes(order.subject));
  certificate.setIssuer(order.issuer?.forgeCertificate.subject.attributes ?? attributes(order.subject));
  certificate.setExtensions([
    { name: 'basicConstraints', cA: order.usage.includes('keyCertSign'), critical: true },
    { name: 'keyUsage', critical: true, ...Object.fromEntries(order.usage.map((usage) => [usage, true])) },
    ...(order.serverIp === undefined
      ? []
      : [{ name: 'subjectAltName', altNames: [{ type: IP_ADDRESS, ip: order.serverIp }] }]),
  ]);
  certificate.sign(order.issuer?.forgeKey ?? forgeKey, forge.md.sha256.create());
  const x509 = new X509Certificate(forge.pki.certificateToPem(certificate));
  return {
    x509,
    privateKey: createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' })),
    forgeCertificate: certificate,
    forgeKey,
  };
}

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** UTF-8, since names may have æ, ø and å. */
const attributes = (parts: readonly NamePart[]): forge.pki.CertificateField[] =>
  parts.map(([type, value]) => ({
    type,
    value,
    valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
  }));
