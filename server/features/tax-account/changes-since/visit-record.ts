import 'server-only';
import { type Fingerprint } from '#lib/tax-account/overview/fingerprint.ts';
import { unseal, seal, type Sealed } from '#server/platform/crypto/seal.ts';
import { log } from '#server/platform/observability/log.ts';

/** Raised when the fingerprints change, so that an older portal's are not taken for today's. */
const FORMAT = 1;

/** What was seen, and when last. */
interface Look {
  readonly at: string;
  readonly claims: readonly Fingerprint[];
}

/** The visit going on, or the last one, and the one before it, which it is compared with. */
export interface VisitRecord {
  readonly current: Look;
  readonly before?: Look;
}

/** Whose visits of which business, under which consent. */
export interface VisitKey {
  readonly personId: string;
  readonly orgnr: string;
  readonly consentId: string;
}

/** Seals a record for its own row. */
export const encryptVisit = (record: VisitRecord, key: VisitKey): Sealed =>
  seal(JSON.stringify({ format: FORMAT, record }), visitAad(key));

/** Opens a record from its own row; `undefined` when this portal cannot read it, which makes the next visit a first one. */
export function openVisit(sealed: string, key: VisitKey): VisitRecord | undefined {
  const opened = unseal(sealed, visitAad(key));
  if (!opened.ok) {
    log().warn({ reason: opened.error }, 'a stored visit could not be opened');
    return undefined;
  }
  // Sealed by this portal and authenticated: of the format that the number says.
  const content = JSON.parse(opened.value) as { format: number; record: VisitRecord };
  return content.format === FORMAT ? content.record : undefined;
}

/** Where a sealed record is kept, by its row; what it is sealed for. */
export const visitAad = ({ personId, orgnr, consentId }: VisitKey): string =>
  ['visits', personId, orgnr, consentId].join('/');
