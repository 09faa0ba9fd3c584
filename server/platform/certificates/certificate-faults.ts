import 'server-only';
import type { EnterpriseCertificate } from './enterprise-certificate.ts';

/** What a certificate must fit. */
export interface CertificateUse {
  readonly environment: 'sandbox' | 'test' | 'production';
  readonly bankOrgnr: string;
  /** Whether a supplier signs on the bank's behalf (MASKINPORTEN_CONSUMER_ORG). */
  readonly bySupplier: boolean;
  readonly now: Date;
}

const MIN_BITS = 2048;

/** Why a certificate cannot be used, all reasons at once, for operators; empty when it can. Tells no secrets. */
export function certificateFaults(certificate: EnterpriseCertificate, use: CertificateUse): string[] {
  const { x5c, privateKey, usableIn, validFrom, validTo } = certificate;
  const faults: string[] = [];
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < MIN_BITS)
    faults.push(`has a key of ${bits} bits; Maskinporten takes RSA of ${MIN_BITS} or more`);
  if (x5c.length < 2) {
    faults.push(
      "lacks the issuer's certificate: Maskinporten wants the whole chain, so export the file with it",
    );
  }
  if (use.now < validFrom)
    faults.push(`is not valid before ${day(validFrom)}; is the clock of this server right?`);
  if (use.now >= validTo) faults.push(`expired on ${day(validTo)}: get a new certificate`);
  const wanted = use.environment === 'production' ? 'production' : 'test';
  if (usableIn !== wanted)
    faults.push(`is a ${usableIn} certificate (by its issuer), which ${use.environment} refuses`);
  return [...faults, ...organisationFaults(certificate, use)];
}

/**
 * Whose certificate it must be: the bank's own, or, when a supplier signs, the supplier's. No setting names the supplier,
 * since its number stands in the certificate and Maskinporten compares it with the client's (MP-122).
 */
function organisationFaults(
  { orgnr }: EnterpriseCertificate,
  { bankOrgnr, bySupplier }: CertificateUse,
): string[] {
  if (orgnr === undefined)
    return ['names no organisation number in its subject: it is no enterprise certificate'];
  if (bySupplier && orgnr === bankOrgnr) {
    return [
      "is the bank's own, while MASKINPORTEN_CONSUMER_ORG says that a supplier signs: use the supplier's, or leave that setting out",
    ];
  }
  if (!bySupplier && orgnr !== bankOrgnr) {
    return [
      `belongs to organisation ${orgnr}, and BANK_ORGNR is another: use the bank's certificate, or set MASKINPORTEN_CONSUMER_ORG when a supplier signs`,
    ];
  }
  return [];
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
