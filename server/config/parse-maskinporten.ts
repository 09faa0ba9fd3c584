import 'server-only';
import type { IsoDate } from '#lib/dates/iso-date.ts';
import { certificateFaults } from '#server/certificates/certificate-faults.ts';
import { signingCertificate } from '#server/certificates/enterprise-certificate.ts';
import type { EnterpriseCertificate, NoSigner } from '#server/certificates/enterprise-certificate.ts';
import { readPkcs12 } from '#server/certificates/pkcs12.ts';
import type { Pkcs12Fault } from '#server/certificates/pkcs12.ts';
import type { Config, Environment, MaskinportenKey } from './config-types.ts';
import { DEFAULTS } from './defaults.ts';
import { exactlyOne } from './parse-logins.ts';
import { GRANT_JWK_EXPECTED, grantJwk } from './private-jwk.ts';
import type { SettingsReader } from './settings-reader.ts';
import { day, DAY_EXPECTED, issuer, orgnr, ORGNR_EXPECTED, text } from './value-schemas.ts';

interface Surroundings {
  readonly environment: Environment;
  /** Undefined when BANK_ORGNR itself is wrong, and then nothing is compared with it. */
  readonly bankOrgnr: string | undefined;
  readonly now: Date;
}

const [JWK, FILE, PASSWORD] = [
  'MASKINPORTEN_PRIVATE_JWK',
  'MASKINPORTEN_P12_FILE',
  'MASKINPORTEN_P12_PASSWORD',
] as const;

const KEY_EXPIRES = 'MASKINPORTEN_KEY_EXPIRES';

/** `MASKINPORTEN_*`: the client, whom it acts for, and the key or enterprise certificate that signs its grants. */
export function readMaskinporten(
  reader: SettingsReader,
  surroundings: Surroundings,
): Config['maskinporten'] | undefined {
  const defaults = DEFAULTS[surroundings.environment];
  const withSlash = issuer.refine((value) => value.endsWith('/'));
  const issuerText = reader.required(
    'MASKINPORTEN_ISSUER',
    withSlash,
    'an http(s) URL that ends with /',
    defaults.MASKINPORTEN_ISSUER,
  );
  const clientId = reader.required(
    'MASKINPORTEN_CLIENT_ID',
    text,
    'the client id',
    defaults.MASKINPORTEN_CLIENT_ID,
  );
  const consumerOrg = reader.optional('MASKINPORTEN_CONSUMER_ORG', orgnr, ORGNR_EXPECTED);
  if (consumerOrg !== undefined && surroundings.bankOrgnr !== undefined) {
    // Altinn lets nobody ask for a consent to another organisation than the token's consumer (protocols.md 2.1).
    if (consumerOrg !== surroundings.bankOrgnr)
      reader.fault('MASKINPORTEN_CONSUMER_ORG', 'must equal BANK_ORGNR');
  }
  const key = readKey(reader, surroundings, consumerOrg !== undefined);
  if (issuerText === undefined || clientId === undefined || key === undefined) return undefined;
  const keyExpires = readKeyExpires(reader, key);
  return {
    ...{ issuer: issuerText, clientId, key },
    ...(consumerOrg === undefined ? {} : { consumerOrg }),
    ...(keyExpires === undefined ? {} : { keyExpires }),
  };
}

/** A day that has passed stops no start: Maskinporten may have been given the key again, and the check tells of it. */
function readKeyExpires(reader: SettingsReader, key: MaskinportenKey): IsoDate | undefined {
  const expires = reader.optional(KEY_EXPIRES, day, DAY_EXPECTED);
  if (expires === undefined || key.kind === 'jwk') return expires;
  reader.fault(KEY_EXPIRES, 'is only for a registered key: a certificate says itself when it ends');
  return undefined;
}

/** A JWK that is registered on the client, or an enterprise certificate in a PKCS#12 file with its password. */
function readKey(
  reader: SettingsReader,
  surroundings: Surroundings,
  bySupplier: boolean,
): MaskinportenKey | undefined {
  if (!exactlyOne(reader, JWK, FILE)) return undefined;
  if (reader.given(JWK)) {
    if (reader.given(PASSWORD)) reader.fault(PASSWORD, `is only for ${FILE}, which is not given`);
    const jwk = reader.required(JWK, grantJwk, GRANT_JWK_EXPECTED);
    return jwk === undefined ? undefined : { kind: 'jwk', jwk };
  }
  const path = reader.optional(FILE, text, 'a path');
  const password = reader.required(PASSWORD, text, `the password of ${FILE}`);
  const bytes = path === undefined ? undefined : reader.fileContent(FILE, path);
  if (bytes === undefined || password === undefined) return undefined;
  const certificate = openCertificate(reader, bytes, password, surroundings.now);
  if (certificate === undefined) return undefined;
  const { bankOrgnr, environment, now } = surroundings;
  if (bankOrgnr !== undefined) {
    const faults = certificateFaults(certificate, { environment, bankOrgnr, bySupplier, now });
    for (const fault of faults) reader.fault(FILE, fault);
  }
  return { kind: 'certificate', certificate };
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
  reader: SettingsReader,
  bytes: Uint8Array,
  password: string,
  now: Date,
): EnterpriseCertificate | undefined {
  const content = readPkcs12(bytes, password);
  if (!content.ok) {
    if (content.error === 'wrong-password') reader.fault(PASSWORD, `does not open ${FILE}`);
    else reader.fault(FILE, NOT_READ[content.error]);
    return undefined;
  }
  const signer = signingCertificate(content.value, now);
  if (signer.ok) return signer.value;
  reader.fault(FILE, NO_SIGNER[signer.error]);
  return undefined;
}
