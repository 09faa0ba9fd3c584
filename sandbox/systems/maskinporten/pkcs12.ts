import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import type { IssuedCertificate } from '../../core/issue-certificate.ts';

const { asn1, pki, pkcs12 } = forge;
const ITERATIONS = 2048;

type Pair = Pick<IssuedCertificate, 'x509' | 'privateKey'>;

interface Pkcs12Order {
  /** Leaves with their keys. */
  readonly pairs: readonly Pair[];
  readonly authorities: readonly Pick<Pair, 'x509'>[];
  /** `modern`: AES-256 and HMAC-SHA-256, as OpenSSL 3 writes. `legacy`: 40-bit RC2, 3DES and SHA-1, as older tools do. */
  readonly encryption: 'modern' | 'legacy';
  /** PBMAC1 of RFC 9579 in place of the MAC of RFC 7292, as OpenSSL 3.4 writes when asked to. */
  readonly pbmac1?: boolean;
}

/**
 * A PKCS#12 file (RFC 7292) with several key pairs, which forge's own writer cannot make. As the issuers' tools do, it
 * encrypts the certificates as a whole and each key by itself.
 */
export function makePkcs12(
  password: string,
  { pairs, authorities, encryption, pbmac1 = false }: Pkcs12Order,
): Buffer {
  const certificates = sequence(...[...pairs, ...authorities].map(certificateBag));
  const keys = sequence(...pairs.map((pair) => keyBag(pair, password, encryption)));
  const safe = der(
    sequence(
      sequence(oid(pki.oids['encryptedData']), explicit(encryptedData(certificates, password, encryption))),
      dataContent(der(keys)),
    ),
  );
  return Buffer.from(
    der(
      sequence(
        integer(3),
        dataContent(safe),
        pbmac1 ? pbmac1Of(safe, password) : macOf(safe, password, encryption),
      ),
    ),
    'latin1',
  );
}

const certificateBag = ({ x509 }: Pick<Pair, 'x509'>): forge.asn1.Asn1 =>
  sequence(
    oid(pki.oids['certBag']),
    explicit(sequence(oid(pki.oids['x509Certificate']), explicit(octets(x509.raw.toString('latin1'))))),
  );

function keyBag(
  { privateKey }: Pair,
  password: string,
  encryption: Pkcs12Order['encryption'],
): forge.asn1.Asn1 {
  const info = asn1.fromDer(privateKey.export({ format: 'der', type: 'pkcs8' }).toString('latin1'));
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
  const algorithm = sequence(oid(pki.oids[name]), nothing());
  return sequence(sequence(algorithm, octets(mac.getMac().getBytes())), octets(salt), integer(ITERATIONS));
}

/** HMAC-SHA-256 by a key from PBKDF2 over the password in UTF-8. The outer salt and count are not used (RFC 9579, 4). */
function pbmac1Of(safe: string, password: string): forge.asn1.Asn1 {
  const salt = randomBytes(16);
  const key = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const mac = createHmac('sha256', key).update(Buffer.from(safe, 'latin1')).digest();
  const hmac = () => sequence(oid('1.2.840.113549.2.9'), nothing());
  const derivation = sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(octets(salt.toString('latin1')), integer(ITERATIONS), integer(32), hmac()),
  );
  const algorithm = sequence(oid('1.2.840.113549.1.5.14'), sequence(derivation, hmac()));
  return sequence(sequence(algorithm, octets(mac.toString('latin1'))), octets('NOT USED'), integer(1));
}

const der = (value: forge.asn1.Asn1): string => asn1.toDer(value).getBytes();
const sequence = (...parts: forge.asn1.Asn1[]): forge.asn1.Asn1 =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, parts);
const nothing = (): forge.asn1.Asn1 => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.NULL, false, '');
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
