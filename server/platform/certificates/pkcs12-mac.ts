import 'server-only';
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import forge from 'node-forge';
import { bytesIn, numberIn, oidIn, partsIn, type Asn1 } from './asn1.ts';

/** Whether the MAC of a PKCS#12 file fits the password; `unsupported` for an algorithm that is not known here. */
export type MacOutcome = 'right' | 'wrong' | 'unsupported';

const PBMAC1 = '1.2.840.113549.1.5.14';
const PBKDF2 = '1.2.840.113549.1.5.12';
/** HMAC algorithms of RFC 8018, B.1.2, by what Node calls their hash. */
const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
/** Hashes of the MAC of RFC 7292, by their OID. */
const DIGESTS: Readonly<Record<string, 'sha1' | 'sha256' | 'sha384' | 'sha512'>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const HASH_BYTES = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 } as const;
/** More than any tool writes; a file that asks for more would hold the start up. */
const MOST_ITERATIONS = 10_000_000;

/**
 * Checks the MAC over the content: the one of RFC 7292, whose key comes from the password's characters in UTF-16, and PBMAC1
 * of RFC 9579, whose key comes from the password in UTF-8 (as its errata say) and which leaves the outer salt unused.
 */
export function checkMac(macData: Asn1, content: Buffer, password: string): MacOutcome {
  const [digestInfo, salt, iterations] = partsIn(macData);
  const [algorithm, expected] = partsIn(digestInfo);
  const [id, params] = partsIn(algorithm);
  const made =
    oidIn(id) === PBMAC1
      ? pbmac1(params, content, password)
      : classicMac(oidIn(id), { salt: bytesIn(salt), rounds: numberIn(iterations) ?? 1 }, content, password);
  if (made === undefined) return 'unsupported';
  const given = bytesIn(expected);
  return given.length === made.length && timingSafeEqual(given, made) ? 'right' : 'wrong';
}

function pbmac1(params: Asn1 | undefined, content: Buffer, password: string): Buffer | undefined {
  const [derivation, scheme] = partsIn(params);
  const [derivationId, derivationParams] = partsIn(derivation);
  const [salt, iterations, ...rest] = partsIn(derivationParams);
  // The length of the key is mandatory in PBMAC1; the hash of the derivation is SHA-1 when it is left out.
  const length = numberIn(rest[0]);
  const derivedBy = rest[1] === undefined ? 'sha1' : HMACS[oidIn(partsIn(rest[1])[0]) ?? ''];
  const macBy = HMACS[oidIn(partsIn(scheme)[0]) ?? ''];
  const rounds = numberIn(iterations) ?? 0;
  if (oidIn(derivationId) !== PBKDF2 || derivedBy === undefined || macBy === undefined) return undefined;
  if (length === undefined || length < 1 || length > 1024 || !isReasonable(rounds)) return undefined;
  const key = pbkdf2Sync(Buffer.from(password, 'utf8'), bytesIn(salt), rounds, length, derivedBy);
  return createHmac(macBy, key).update(content).digest();
}

function classicMac(
  digest: string | undefined,
  { salt, rounds }: { readonly salt: Buffer; readonly rounds: number },
  content: Buffer,
  password: string,
): Buffer | undefined {
  const hash = DIGESTS[digest ?? ''];
  if (hash === undefined || !isReasonable(rounds)) return undefined;
  const buffer = forge.util.createBuffer(salt.toString('latin1'));
  const length = HASH_BYTES[hash];
  const key = forge.pkcs12.generateKey(password, buffer, 3, rounds, length, forge.md[hash].create());
  return createHmac(hash, Buffer.from(key.getBytes(), 'latin1')).update(content).digest();
}

const isReasonable = (rounds: number): boolean => rounds >= 1 && rounds <= MOST_ITERATIONS;
