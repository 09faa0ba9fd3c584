import 'server-only';
import { certificateFaults } from '#server/platform/certificates/certificate-faults.ts';
import {
  signingCertificate,
  type EnterpriseCertificate,
  type NoSigner,
} from '#server/platform/certificates/enterprise-certificate.ts';
import { readPkcs12, type Pkcs12Fault } from '#server/platform/certificates/pkcs12.ts';
import type { MaskinportenKey } from './config-types.ts';
import { fileContent, type ReadFile } from './resolve-env.ts';
import type { Judged } from './rules.ts';

const FILE = 'MASKINPORTEN_P12_FILE';
const PASSWORD = 'MASKINPORTEN_P12_PASSWORD';

interface Opening extends Judged {
  readonly readFile: ReadFile;
  /** When a certificate must be valid. */
  readonly now: Date;
}

/**
 * The key that signs grants: the registered JWK, or the enterprise certificate of the PKCS#12 file. Undefined when there is none or it cannot
 * be used; `faults` then says why, and never anything of the key or its password.
 */
export function maskinportenKey(opening: Opening, faults: string[]): MaskinportenKey | undefined {
  const { known, readFile } = opening;
  const { MASKINPORTEN_PRIVATE_JWK: jwk, MASKINPORTEN_P12_FILE: path } = known;
  if (jwk !== undefined) return { kind: 'jwk', jwk };
  const password = known.MASKINPORTEN_P12_PASSWORD?.reveal();
  const bytes = path === undefined ? undefined : fileContent(FILE, path, readFile, faults);
  if (bytes === undefined || password === undefined) return undefined;
  const certificate = openCertificate(bytes, password, opening.now, faults);
  if (certificate === undefined) return undefined;
  faults.push(...ownerFaults(certificate, opening));
  return { kind: 'certificate', certificate };
}

function ownerFaults(certificate: EnterpriseCertificate, { known, environment, now }: Opening): string[] {
  const { BANK_ORGNR: bankOrgnr, MASKINPORTEN_CONSUMER_ORG: consumer } = known;
  // When BANK_ORGNR itself is wrong, nothing can be compared with it.
  if (bankOrgnr === undefined) return [];
  const bySupplier = consumer !== undefined;
  return certificateFaults(certificate, { environment, bankOrgnr, bySupplier, now }).map(
    (fault) => `${FILE} ${fault}`,
  );
}

const NOT_READ: Record<Exclude<Pkcs12Fault, 'wrong-password'>, string> = {
  unreadable: 'points at a file that is not PKCS#12, or is damaged',
  text: 'points at text, such as base64 or PEM: give the .p12 file itself (base64 is undone by `base64 -d`)',
  'unknown-mac':
    'is protected by a MAC that the portal does not know: export it again with SHA-256 (HMAC or PBMAC1)',
};

const NO_SIGNER: Record<NoSigner, string> = {
  'no-signing-certificate':
    'has no certificate whose key usage lets it sign (digitalSignature or nonRepudiation): use the file for signing that the issuer sent',
  'wrong-kind-of-key':
    'has a certificate for signing, but its key is not a plain RSA key (it is on an elliptic curve, or for RSASSA-PSS alone): Maskinporten takes RSA with PKCS #1 v1.5 signatures, so order a certificate with an RSA key',
  'no-key-for-certificate':
    'has no private key that belongs to its certificate for signing: export certificate and key together',
};

function openCertificate(
  bytes: Uint8Array,
  password: string,
  now: Date,
  faults: string[],
): EnterpriseCertificate | undefined {
  const content = readPkcs12(bytes, password);
  if (!content.ok) {
    const { error } = content;
    faults.push(
      error === 'wrong-password' ? `${PASSWORD} does not open ${FILE}` : `${FILE} ${NOT_READ[error]}`,
    );
    return undefined;
  }
  const signer = signingCertificate(content.value, now);
  if (signer.ok) return signer.value;
  faults.push(`${FILE} ${NO_SIGNER[signer.error]}`);
  return undefined;
}
