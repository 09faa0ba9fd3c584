import 'server-only';
import forge from 'node-forge';

const { asn1 } = forge;
export type Asn1 = forge.asn1.Asn1;

// The declared type of fromDer knows one of its options only.
const reader = asn1 as unknown as { fromDer(bytes: string, options: { parseAllBytes: boolean }): Asn1 };

/**
 * The first ASN.1 value in some bytes, in DER or BER. What comes after it is left alone, such as the line feed that some tools
 * write at the end of a file.
 * @throws Error when there is none.
 */
export const readAsn1 = (bytes: Uint8Array): Asn1 =>
  reader.fromDer(Buffer.from(bytes).toString('latin1'), { parseAllBytes: false });

/** The parts of a constructed value; none of any other. */
export const partsIn = (node: Asn1 | undefined): readonly Asn1[] =>
  Array.isArray(node?.value) ? node.value : [];

/** The bytes of an OCTET STRING or BIT STRING, which BER may have cut into several. */
export const bytesIn = (node: Asn1 | undefined): Buffer =>
  typeof node?.value === 'string'
    ? Buffer.from(node.value, 'latin1')
    : Buffer.concat(partsIn(node).map(bytesIn));

/** A value as it is written in DER. */
export const derOf = (node: Asn1): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');

/** The identifier in an OBJECT IDENTIFIER; undefined for anything else. */
export const oidIn = (node: Asn1 | undefined): string | undefined =>
  node?.type === asn1.Type.OID && typeof node.value === 'string' ? asn1.derToOid(node.value) : undefined;

/** A small INTEGER that is not negative; undefined for anything else. */
export function numberIn(node: Asn1 | undefined): number | undefined {
  if (node?.type !== asn1.Type.INTEGER) return undefined;
  const bytes = bytesIn(node);
  return bytes.length === 0 || bytes.length > 5 ? undefined : bytes.readUIntBE(0, bytes.length);
}
