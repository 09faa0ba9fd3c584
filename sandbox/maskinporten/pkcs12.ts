import forge from 'node-forge';
import type { IssuedCertificate } from './issue-certificate.ts';

const { asn1, pki, pkcs12 } = forge;
const ITERATIONS = 2048;

interface Pkcs12Order {
  /** Leaves with their keys. */
  readonly pairs: readonly IssuedCertificate[];
  readonly authorities: readonly IssuedCertificate[];
  /** `modern`: AES-256 and HMAC-SHA-256, as OpenSSL 3 writes. `legacy`: 40-bit RC2, 3DES and SHA-1, as older tools do. */
  readonly encryption: 'modern' | 'legacy';
}

/**
 * A PKCS#12 file (RFC 7292) with several key pairs, which forge's own writer cannot make. As the issuers' tools do, it
 * encrypts the certificates as a whole and each key by itself.
 */
export function makePkcs12(password: string, { pairs, authorities, encryption }: Pkcs12Order): Buffer {
  const certificates = sequence(...[...pairs, ...authorities].map(certificateBag));
  const keys = sequence(...pairs.map((pair) => keyBag(pair, password, encryption)));
  const safe = der(
    sequence(
      sequence(oid(pki.oids['encryptedData']), explicit(encryptedData(certificates, password, encryption))),
      dataContent(der(keys)),
    ),
  );
  return Buffer.from(
    der(sequence(integer(3), dataContent(safe), macOf(safe, password, encryption))),
    'latin1',
  );
}

const certificateBag = ({ forgeCertificate }: IssuedCertificate): forge.asn1.Asn1 =>
  sequence(
    oid(pki.oids['certBag']),
    explicit(
      sequence(
        oid(pki.oids['x509Certificate']),
        explicit(octets(der(pki.certificateToAsn1(forgeCertificate)))),
      ),
    ),
  );

function keyBag(
  { forgeKey }: IssuedCertificate,
  password: string,
  encryption: Pkcs12Order['encryption'],
): forge.asn1.Asn1 {
  const info = pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(forgeKey));
  const algorithm = encryption === 'modern' ? 'aes256' : '3des';
  const secret = encryption === 'modern' ? utf8(password) : password;
  const encrypted = pki.encryptPrivateKeyInfo(info, secret, { algorithm, count: ITERATIONS });
  return sequence(oid(pki.oids['pkcs8ShroudedKeyBag']), explicit(encrypted));
}

/** PKCS#7 EncryptedData over the bags. */
function encryptedData(
  bags: forge.asn1.Asn1,
  password: string,
  encryption: Pkcs12Order['encryption'],
): forge.asn1.Asn1 {
  const { algorithm, bytes } =
    encryption === 'modern' ? aesEncrypted(bags, password) : rc2Encrypted(bags, password);
  const content = asn1.create(asn1.Class.CONTEXT_SPECIFIC, asn1.Type.NONE, false, bytes);
  return sequence(integer(0), sequence(oid(pki.oids['data']), algorithm, content));
}

/** PBES2 takes the password as UTF-8 (RFC 8018); the older schemes and the MAC as UTF-16, which forge makes by itself. */
const utf8 = (password: string): string => forge.util.encodeUtf8(password);

interface Encrypted {
  readonly algorithm: forge.asn1.Asn1;
  readonly bytes: string;
}

/** PBES2: forge encrypts any structure as it does a private key, and its answer has the two parts that are needed. */
function aesEncrypted(bags: forge.asn1.Asn1, password: string): Encrypted {
  const info = pki.encryptPrivateKeyInfo(bags, utf8(password), { algorithm: 'aes256', count: ITERATIONS });
  const [algorithm, ciphertext] = info.value as [forge.asn1.Asn1, forge.asn1.Asn1];
  return { algorithm, bytes: ciphertext.value as string };
}

/** pbeWithSHAAnd40BitRC2-CBC, which old files have around the certificates. */
function rc2Encrypted(bags: forge.asn1.Asn1, password: string): Encrypted {
  const salt = forge.random.getBytesSync(8);
  const derive = (purpose: number, length: number) =>
    pkcs12.generateKey(password, forge.util.createBuffer(salt), purpose, ITERATIONS, length);
  const cipher = forge.rc2.createEncryptionCipher(derive(1, 5), 40);
  cipher.start(derive(2, 8));
  cipher.update(forge.util.createBuffer(der(bags)));
  cipher.finish();
  const algorithm = sequence(
    oid(pki.oids['pbewithSHAAnd40BitRC2-CBC']),
    sequence(octets(salt), integer(ITERATIONS)),
  );
  return { algorithm, bytes: cipher.output.getBytes() };
}

function macOf(safe: string, password: string, encryption: Pkcs12Order['encryption']): forge.asn1.Asn1 {
  const [name, digest, length] =
    encryption === 'modern'
      ? (['sha256', forge.md.sha256.create(), 32] as const)
      : (['sha1', forge.md.sha1.create(), 20] as const);
  const salt = forge.random.getBytesSync(8);
  const mac = forge.hmac.create();
  mac.start(
    digest,
    pkcs12.generateKey(password, forge.util.createBuffer(salt), 3, ITERATIONS, length, digest),
  );
  mac.update(safe);
  const algorithm = sequence(
    oid(pki.oids[name]),
    asn1.create(asn1.Class.UNIVERSAL, asn1.Type.NULL, false, ''),
  );
  return sequence(sequence(algorithm, octets(mac.getMac().getBytes())), octets(salt), integer(ITERATIONS));
}

const der = (value: forge.asn1.Asn1): string => asn1.toDer(value).getBytes();
const sequence = (...parts: forge.asn1.Asn1[]): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, parts);
const explicit = (part: forge.asn1.Asn1): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.CONTEXT_SPECIFIC, asn1.Type.NONE, true, [part]);
const octets = (bytes: string): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OCTETSTRING, false, bytes);
const integer = (value: number): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.INTEGER, false, asn1.integerToDer(value).getBytes());
const oid = (text: string | undefined): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OID, false, asn1.oidToDer(text ?? '').getBytes());
const dataContent = (bytes: string): forge.asn1.Asn1 =>
  sequence(oid(pki.oids['data']), explicit(octets(bytes)));
