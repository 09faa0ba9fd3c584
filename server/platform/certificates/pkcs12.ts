import 'server-only';
import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { keyUsageOf, type KeyUsage } from '#lib/pilot/certificates/key-usage.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { bytesIn, derOf, oidIn, partsIn, readAsn1, type Asn1 } from './asn1.ts';
import { checkMac } from './pkcs12-mac.ts';

/** A certificate of the file, and what its key usage lets the key sign. */
export interface FileCertificate extends KeyUsage {
  readonly x509: X509Certificate;
}

/** What a PKCS#12 file holds, in the order of the file; keys and certificates of every kind that Node knows. */
export interface Pkcs12Content {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly FileCertificate[];
}

/** `text`: the file in base64, with or without PEM's lines; `unknown-mac`: its MAC is of a kind that is not known here. */
export type Pkcs12Fault = 'wrong-password' | 'unreadable' | 'text' | 'unknown-mac';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = '1.2.840.113549.1.12.10.1';
const KEY_BAG = `${BAG}.1`;
const SHROUDED_KEY_BAG = `${BAG}.2`;
const CERTIFICATE_BAG = `${BAG}.3`;
const NESTED_BAGS = `${BAG}.6`;
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';

// Against its declared type, it gives null when the padding shows that the key is wrong.
const pki = forge.pki as unknown as {
  decryptPrivateKeyInfo(info: Asn1, password: string): Asn1 | null;
};

/** Something in the file does not open with the password. */
class NotOpened extends Error {}

/**
 * Opens a PKCS#12 file (RFC 7292), in legacy (RC2, 3DES, SHA-1) and modern (AES, SHA-2, PBMAC1) encryption: Node's own reader
 * knows the modern one only, and gives no keys. Certificates are handed to Node byte for byte as they stand in the file. Fails
 * with a word, and never with anything of the file or the password.
 */
export function readPkcs12(bytes: Uint8Array, password: string): Result<Pkcs12Content, Pkcs12Fault> {
  if (isText(bytes)) return err('text');
  try {
    const [, authSafe, macData] = partsIn(readAsn1(bytes));
    const content = dataIn(authSafe);
    const mac = macData === undefined ? 'right' : checkMac(macData, content, password);
    if (mac !== 'right') return err(mac === 'wrong' ? 'wrong-password' : 'unknown-mac');
    const bags = partsIn(readAsn1(content)).flatMap((info) => bagsIn(info, password));
    return ok({
      keys: bags.flatMap((bag) => keysIn(bag, password)),
      certificates: bags.flatMap(certificatesIn),
    });
  } catch (error) {
    return err(error instanceof NotOpened ? 'wrong-password' : 'unreadable');
  }
}

/** Nothing but printable characters: the file itself never is, since it begins with the byte of a sequence and its length. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && /^[\t\r\n -~]+$/.test(Buffer.from(bytes).toString('latin1'));

/** The content of a ContentInfo of the type data. @throws Error for another type, such as one signed with a certificate. */
function dataIn(info: Asn1 | undefined): Buffer {
  const [type, content] = partsIn(info);
  if (oidIn(type) !== DATA) throw new Error('not data');
  return bytesIn(partsIn(content)[0]);
}

interface Bag {
  readonly type: string | undefined;
  readonly value: Asn1 | undefined;
}

/** The bags of one part of the file, which may be encrypted as a whole. */
function bagsIn(info: Asn1, password: string): readonly Bag[] {
  const [type, content] = partsIn(info);
  if (oidIn(type) !== ENCRYPTED_DATA) return bagsOf(readAsn1(dataIn(info)));
  const [, encrypted] = partsIn(partsIn(content)[0]);
  const [, algorithm, ciphertext] = partsIn(encrypted);
  return bagsOf(decrypted(algorithm, bytesIn(ciphertext), password));
}

function bagsOf(contents: Asn1): readonly Bag[] {
  return partsIn(contents).flatMap((bag) => {
    const [type, content] = partsIn(bag);
    const value = partsIn(content)[0];
    if (oidIn(type) === NESTED_BAGS && value !== undefined) return bagsOf(value);
    return [{ type: oidIn(type), value }];
  });
}

function keysIn({ type, value }: Bag, password: string): readonly KeyObject[] {
  if (value === undefined) return [];
  if (type === KEY_BAG) return [nodeKey(value)];
  if (type !== SHROUDED_KEY_BAG) return [];
  const [algorithm, ciphertext] = partsIn(value);
  return [nodeKey(decrypted(algorithm, bytesIn(ciphertext), password))];
}

const nodeKey = (info: Asn1): KeyObject =>
  createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' });

function certificatesIn({ type, value }: Bag): readonly FileCertificate[] {
  const [kind, content] = type === CERTIFICATE_BAG ? partsIn(value) : [];
  if (oidIn(kind) !== X509_CERTIFICATE) return [];
  const der = bytesIn(partsIn(content)[0]);
  return [{ x509: new X509Certificate(der), ...keyUsageOf(der) }];
}

/**
 * Decrypts by password. The old schemes want its characters; the modern ones want UTF-8 (RFC 8018), which differs for letters
 * such as æ, ø and å, and some tools have got that wrong, so both are tried.
 * @throws NotOpened when neither fits.
 */
function decrypted(algorithm: Asn1 | undefined, ciphertext: Buffer, password: string): Asn1 {
  if (algorithm === undefined) throw new Error('not encrypted');
  const { Class, Type, create } = forge.asn1;
  const octets = create(Class.UNIVERSAL, Type.OCTETSTRING, false, ciphertext.toString('latin1'));
  // A PKCS#8 key that is encrypted has just these two parts, and forge decrypts whatever is inside.
  const sealed = create(Class.UNIVERSAL, Type.SEQUENCE, true, [algorithm, octets]);
  for (const secret of new Set([password, forge.util.encodeUtf8(password)])) {
    const opened = attempt(sealed, secret);
    if (opened !== undefined) return opened;
  }
  throw new NotOpened();
}

function attempt(sealed: Asn1, secret: string): Asn1 | undefined {
  try {
    return pki.decryptPrivateKeyInfo(sealed, secret) ?? undefined;
  } catch {
    // What came out is no ASN.1: another key.
    return undefined;
  }
}
