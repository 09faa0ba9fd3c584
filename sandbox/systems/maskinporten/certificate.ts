import { X509Certificate, type KeyObject } from 'node:crypto';
import { keyUsageOf } from '#lib/pilot/certificates/key-usage.ts';
import { ok, type Result } from '#lib/core/result.ts';
import { NOT_AUTHENTICATED, refuse, type Refusal } from './refusal.ts';
import type { TestAuthority } from './test-authority.ts';

const INVALID_CERTIFICATE = 'The JWT is signed with an invalid certificate.';
const OTHER_ORGANISATION = 'Invalid organization number for client. Does not match certificate orgno';

/**
 * The public key of an enterprise certificate given as `x5c` (docs/upstream/maskinporten.md#enterprise-certificates):
 * an array of base64 DER, leaf first, each issued by an authority that follows it; for signatures; valid at `now`
 * (milliseconds); a test certificate, up to the sandbox's own root; of the client's organisation.
 */
export function certificateKey(
  x5c: unknown,
  orgnr: string,
  now: number,
  authority: TestAuthority,
): Result<KeyObject, Refusal> {
  const chain = parseChain(x5c);
  const leaf = chain[0];
  const last = chain.at(-1);
  if (leaf === undefined || last === undefined || !isLinked(chain)) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT header x5c`, 'MP-123');
  }
  if (leaf.ca || !maySign(leaf)) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT header x5c`, 'MP-123');
  }
  if (chain.some(({ validFrom, validTo }) => now < Date.parse(validFrom) || now >= Date.parse(validTo))) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT header x5c`, 'MP-123');
  }
  if (!/test/i.test(leaf.issuer)) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} ${INVALID_CERTIFICATE}`, 'MP-120');
  }
  if (!authority.trusts(last)) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT header x5c`, 'MP-123');
  }
  if (organisationNumber(leaf.subject) !== orgnr) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT. ${OTHER_ORGANISATION}`, 'MP-122');
  }
  return ok(leaf.publicKey);
}

function parseChain(x5c: unknown): readonly X509Certificate[] {
  if (!Array.isArray(x5c) || x5c.length < 2) return [];
  try {
    return x5c.map((der) => new X509Certificate(Buffer.from(String(der), 'base64')));
  } catch {
    // Not certificates: the empty chain is refused as such.
    return [];
  }
}

function isLinked(chain: readonly X509Certificate[]): boolean {
  return chain.every((certificate, i) => {
    const issuer = chain[i + 1];
    return (
      issuer === undefined ||
      (issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey))
    );
  });
}

function maySign(leaf: X509Certificate): boolean {
  const { digitalSignature, nonRepudiation } = keyUsageOf(leaf.raw);
  return digitalSignature || nonRepudiation;
}

/** From organizationIdentifier (SEID 2.0), serialNumber (SEID 1), or last the digits that begin the common name. */
export function organisationNumber(subject: string): string | undefined {
  return (
    /^(?:organizationIdentifier|2\.5\.4\.97)=NTRNO-(\d{9})$/m.exec(subject)?.[1] ??
    /^serialNumber=(\d{9})$/m.exec(subject)?.[1] ??
    /^CN=(\d{9})\b/m.exec(subject)?.[1]
  );
}
