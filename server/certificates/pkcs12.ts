import 'server-only';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { err, ok } from '#lib/result.ts';
import type { Result } from '#lib/result.ts';

/** A certificate of the file, and whether its key usage lets the key sign. */
export interface FileCertificate {
  readonly x509: X509Certificate;
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
}

/** What a PKCS#12 file holds, in the order of the file. Keys other than RSA are left out: Maskinporten takes none. */
export interface Pkcs12Content {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly FileCertificate[];
}

/**
 * Opens a PKCS#12 file (RFC 7292), in legacy (RC2, 3DES, SHA-1) and modern (AES, SHA-2) encryption: Node's own reader
 * knows the modern one only, and gives no keys. Fails with a word, and never with anything of the file or the password.
 */
export function readPkcs12(
  bytes: Uint8Array,
  password: string,
): Result<Pkcs12Content, 'wrong-password' | 'unreadable'> {
  try {
    const structure = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
    const bags = decrypted(structure, password).safeContents.flatMap(({ safeBags }) => safeBags);
    return ok({
      keys: bags.flatMap(({ key }) => (key ? [nodeKey(key)] : [])),
      certificates: bags.flatMap(({ cert }) => (cert ? [nodeCertificate(cert)] : [])),
    });
  } catch (error) {
    return err(isWrongPassword(error) ? 'wrong-password' : 'unreadable');
  }
}

/**
 * Forge gives every scheme the password's characters. The MAC and the old schemes want just that; the modern ones want
 * UTF-8 (RFC 8018), which differs for letters such as æ, ø and å. So a file that the MAC has found whole, and that does not
 * open all the same, is opened in UTF-8, without the MAC.
 */
function decrypted(structure: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(structure, false, password);
  } catch (error) {
    const utf8 = forge.util.encodeUtf8(password);
    if (isWrongPassword(error) || utf8 === password || !Array.isArray(structure.value)) throw error;
    const withoutMac = { ...structure, value: structure.value.slice(0, 2) };
    return forge.pkcs12.pkcs12FromAsn1(withoutMac, false, utf8);
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Invalid password');

const nodeKey = (key: forge.pki.PrivateKey): KeyObject => createPrivateKey(forge.pki.privateKeyToPem(key));

function nodeCertificate(certificate: forge.pki.Certificate): FileCertificate {
  const usage = { digitalSignature: false, nonRepudiation: false, ...certificate.getExtension('keyUsage') };
  return {
    x509: new X509Certificate(forge.pki.certificateToPem(certificate)),
    digitalSignature: usage.digitalSignature,
    nonRepudiation: usage.nonRepudiation,
  };
}
