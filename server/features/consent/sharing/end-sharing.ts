import 'server-only';
import { eq } from 'drizzle-orm';
import type { SharingChoice, SharingReason } from '#lib/consent/sharing.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { sharing, sharingEvents } from '#server/platform/db/schema/index.ts';

/** A change of what a business shares, for its history and the audit trail. */
export interface RecordedChange {
  readonly orgnr: string;
  readonly at: Date;
  readonly level: SharingChoice['level'];
  readonly until: Date | null;
  readonly reason: SharingReason;
  readonly personId: string | null;
}

/** Ends what was shared under a consent, in the transaction that takes the consent out of force. */
export async function endSharing(
  tx: Tx,
  consent: { readonly id: string; readonly orgnr: string },
  at: Date,
): Promise<void> {
  const ended = await tx
    .delete(sharing)
    .where(eq(sharing.consentId, consent.id))
    .returning({ orgnr: sharing.orgnr });
  for (const { orgnr } of ended) {
    await recordChange(tx, {
      orgnr,
      at,
      level: 'nothing',
      until: null,
      reason: 'consent-ended',
      personId: null,
    });
  }
}

/** Lets what is shared rest on the consent that replaces another: a renewal interrupts nothing. */
export async function moveSharing(tx: Tx, fromConsentId: string, toConsentId: string): Promise<void> {
  await tx.update(sharing).set({ consentId: toConsentId }).where(eq(sharing.consentId, fromConsentId));
}

/** Writes the event and the audit row of a change; call it last in its transaction. */
export async function recordChange(tx: Tx, change: RecordedChange): Promise<void> {
  await tx.insert(sharingEvents).values(change);
  const { orgnr, at, level, until, reason, personId } = change;
  await audit(tx, {
    at,
    actor: personId === null ? { kind: 'portal', ref: 'sharing' } : { kind: 'person', ref: personId },
    action: 'sharing-changed',
    target: orgnr,
    outcome: 'ok',
    detail: { level, reason, until: until?.toISOString() ?? null },
  });
}
