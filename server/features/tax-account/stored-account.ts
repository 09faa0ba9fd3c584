import 'server-only';
import { and, eq, gt, max } from 'drizzle-orm';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import type { Db } from '#server/platform/db/client.ts';
import { consents, snapshots } from '#server/platform/db/schema/index.ts';
import { getCached } from './snapshots.ts';

/**
 * What was open when Skatteetaten was last asked, however long ago, under the consent in force; `undefined` when nothing is
 * stored. Makes no call: for secondary figures, which must not delay a page.
 */
export async function storedAccount(db: Db, orgnr: string, now: Date): Promise<OpenAccount | undefined> {
  const [consent] = await db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.orgnr, orgnr), eq(consents.status, 'granted'), gt(consents.validTo, now)));
  if (consent === undefined) return undefined;
  const stored = await getCached(db, { orgnr, source: 'open-claims', consentId: consent.id });
  return stored?.value;
}

/** When Skatteetaten last answered about a business, by what is stored; `undefined` when nothing is. */
export async function lastAnswerAt(db: Db, orgnr: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: max(snapshots.fetchedAt) })
    .from(snapshots)
    .where(eq(snapshots.orgnr, orgnr));
  return row?.at ?? undefined;
}
