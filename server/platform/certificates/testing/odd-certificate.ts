import 'server-only';
import { X509Certificate, constants, createPublicKey, sign, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

const { asn1, pki } = forge;
const { Class, Type, create } = asn1;

const sequence = (...parts: forge.asn1.Asn1[]) => create(Class.UNIVERSAL, Type.SEQUENCE, true, parts);
const oid = (text: string) => create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(text).getBytes());
// The numbers of the tags 0, 1 and 2, by the names that their universal namesakes have.
const tagged = (tag: forge.asn1.Type, part: forge.asn1.Asn1) =>
  create(Class.CONTEXT_SPECIFIC, tag, true, [part]);
const nothing = () => create(Class.UNIVERSAL, Type.NULL, false, '');
const integer = (value: number) =>
  create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(value).getBytes());
const der = (node: forge.asn1.Asn1) => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');

const sha256 = () => sequence(oid('2.16.840.1.101.3.4.2.1'), nothing());
const ALGORITHMS = {
  ecdsa: () => sequence(oid('1.2.840.10045.4.3.2')),
  rsa: () => sequence(oid('1.2.840.113549.1.1.11'), nothing()),
  pss: () =>
    sequence(
      oid('1.2.840.113549.1.1.10'),
      sequence(
        tagged(Type.NONE, sha256()),
        tagged(Type.BOOLEAN, sequence(oid('1.2.840.113549.1.1.8'), sha256())),
        tagged(Type.INTEGER, integer(32)),
      ),
    ),
};

interface OddOrder {
  /** The certificate's own key, of any kind. */
  readonly key: KeyObject;
  /** Whose key signs it, of any kind. */
  readonly signedBy: KeyObject;
  readonly algorithm: keyof typeof ALGORITHMS;
}

/** A certificate as `model`, but for its key and its signature, which forge cannot make. */
export function oddCertificate(model: forge.pki.Certificate, { key, signedBy, algorithm }: OddOrder) {
  const [content] = pki.certificateToAsn1(model).value as [forge.asn1.Asn1];
  const parts = content.value as forge.asn1.Asn1[];
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  // Version, serial number, algorithm, issuer, validity, subject, public key, extensions.
  parts[2] = ALGORITHMS[algorithm]();
  parts[6] = asn1.fromDer(publicKey.toString('latin1'));
  const padding = algorithm === 'pss' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
  const signature = sign('sha256', der(content), { key: signedBy, ...padding });
  const bits = create(Class.UNIVERSAL, Type.BITSTRING, false, `\0${signature.toString('latin1')}`);
  const x509 = new X509Certificate(der(sequence(content, ALGORITHMS[algorithm](), bits)));
  return { x509, privateKey: key };
}
