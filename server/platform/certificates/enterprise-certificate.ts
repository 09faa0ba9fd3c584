import 'server-only';
import type { KeyObject, X509Certificate } from 'node:crypto';
import { err, ok, type Result } from '#lib/core/result.ts';
import { organisationIn } from './organisation-in.ts';
import type { FileCertificate, Pkcs12Content } from './pkcs12.ts';

/** An enterprise certificate (virksomhetssertifikat) that can sign grants. The key is opaque: it prints as nothing. */
export interface EnterpriseCertificate {
  readonly privateKey: KeyObject;
  /** Base64 DER, leaf first, as far up as the file goes. */
  readonly x5c: readonly string[];
  /** Organisation number in the subject; absent when the subject names none. */
  readonly orgnr?: string;
  /** The issuer's name on one line. */
  readonly issuer: string;
  readonly usableIn: 'test' | 'production';
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** `wrong-kind-of-key`: a certificate is for signing, but by a key that Maskinporten does not take. */
export type NoSigner = 'no-signing-certificate' | 'wrong-kind-of-key' | 'no-key-for-certificate';

/**
 * The certificate that signs, with its key and chain, among the several pairs of a file: one whose key usage allows
 * signatures, valid now before others, the signing kind (nonRepudiation) before authentication, then the latest to end.
 */
export function signingCertificate(
  { keys, certificates }: Pkcs12Content,
  now: Date,
): Result<EnterpriseCertificate, NoSigner> {
  const forSigning = certificates.filter(
    (one) => !one.x509.ca && (one.digitalSignature || one.nonRepudiation),
  );
  if (forSigning.length === 0) return err('no-signing-certificate');
  // RSA and nothing else: neither elliptic curves nor keys for RSASSA-PSS alone, since grants are signed by RS256.
  const candidates = forSigning.filter(({ x509 }) => x509.publicKey.asymmetricKeyType === 'rsa');
  if (candidates.length === 0) return err('wrong-kind-of-key');
  const pairs = candidates.flatMap((certificate) => {
    const key = keys.find((one) => certificate.x509.checkPrivateKey(one));
    return key === undefined ? [] : [{ certificate, key }];
  });
  const [best] = pairs.sort((a, b) => rank(b.certificate, now) - rank(a.certificate, now));
  if (best === undefined) return err('no-key-for-certificate');
  const { x509 } = best.certificate;
  const orgnr = organisationIn(x509.subject);
  const chain = chainFrom(
    x509,
    certificates.map((one) => one.x509),
  );
  return ok({
    privateKey: best.key,
    x5c: chain.map(({ raw }) => raw.toString('base64')),
    ...(orgnr === undefined ? {} : { orgnr }),
    issuer: x509.issuer.replaceAll('\n', ', '),
    // Look at the issuer, never at the subject: a test certificate carries the bank's real number
    // (docs/upstream/maskinporten.md#enterprise-certificates).
    usableIn: /test/i.test(x509.issuer) ? 'test' : 'production',
    validFrom: x509.validFromDate,
    validTo: x509.validToDate,
  });
}

/** Higher is better. Ends weigh least: milliseconds since the epoch stay below 1e14 until the year 5138. */
function rank({ x509, nonRepudiation }: FileCertificate, now: Date): number {
  const valid = x509.validFromDate <= now && now < x509.validToDate;
  return (valid ? 4e14 : 0) + (nonRepudiation ? 2e14 : 0) + x509.validToDate.getTime();
}

/** The leaf and its issuers in turn, each proved by its signature, as far as `pool` reaches. */
function chainFrom(leaf: X509Certificate, pool: readonly X509Certificate[]): readonly X509Certificate[] {
  const chain = [leaf];
  for (let last: X509Certificate | undefined = leaf; last !== undefined;) {
    const child: X509Certificate = last;
    last = pool.find((one) => !chain.includes(one) && child.checkIssued(one) && child.verify(one.publicKey));
    if (last !== undefined) chain.push(last);
  }
  return chain;
}
