import forge from 'node-forge';

/** What the key of a certificate may sign, by the extension keyUsage (RFC 5280, 4.2.1.3). */
export interface KeyUsage {
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
}

const { asn1 } = forge;
const KEY_USAGE = '2.5.29.15';
/** The tag of the extensions within a certificate's first part. */
const EXTENSIONS = 3;
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;

/**
 * Reads the extension out of a certificate's DER, since Node does not tell of it. Nothing else is looked at, so that issuers and
 * keys of every kind are read; a certificate without the extension may sign nothing.
 * @throws Error when the bytes are no certificate.
 */
export function keyUsageOf(der: Uint8Array): KeyUsage {
  const [toBeSigned] = partsOf(asn1.fromDer(Buffer.from(der).toString('latin1')));
  const list = partsOf(toBeSigned).find(
    ({ type, tagClass }) => tagClass === asn1.Class.CONTEXT_SPECIFIC && (type as number) === EXTENSIONS,
  );
  const bits = partsOf(partsOf(list)[0])
    .map(partsOf)
    .find(([id]) => typeof id?.value === 'string' && asn1.derToOid(id.value) === KEY_USAGE)
    ?.at(-1)?.value;
  // An OCTET STRING around a BIT STRING: two bytes of head, the number of unused bits, and then the first eight.
  const first = typeof bits === 'string' ? bits.charCodeAt(3) : 0;
  return {
    digitalSignature: (first & DIGITAL_SIGNATURE) !== 0,
    nonRepudiation: (first & NON_REPUDIATION) !== 0,
  };
}

const partsOf = (node: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] =>
  Array.isArray(node?.value) ? node.value : [];
