import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { KARI } from '#server/features/consent/testing/consent.ts';
import type { Db } from '#server/platform/db/client.ts';
import { consents } from '#server/platform/db/schema/index.ts';

/** A moment for tests that need one, on the day of the examples. */
export const NOW = new Date('2026-11-23T10:00:00Z');

/** A moment so many minutes after `NOW`. */
export const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

/** Puts a consent in force into the books, valid for 90 days. */
export async function grantConsent(db: Db, orgnr: string): Promise<string> {
  const id = randomUUID();
  await db.insert(consents).values({
    id,
    orgnr,
    status: 'granted',
    stateHash: id,
    requestedBy: KARI.personId,
    requestedSessionHash: 'session',
    requestedAt: NOW,
    grantedAt: NOW,
    validTo: new Date(NOW.getTime() + 90 * 86_400_000),
  });
  return id;
}

/** Ends a consent in the books, whichever part of the portal learns of it. */
export async function revokeConsent(db: Db, id: string): Promise<void> {
  await db
    .update(consents)
    .set({ status: 'revoked', endedAt: minutesLater(1) })
    .where(eq(consents.id, id));
}
