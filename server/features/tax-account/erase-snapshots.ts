import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '#server/platform/db/client.ts';
import { snapshots } from '#server/platform/db/schema/index.ts';

/**
 * Erases the answers that were fetched under a consent, in the transaction that takes it out of force, and gives their
 * number. What people last saw of them (`visits`) is erased by a trigger in the same transaction.
 */
export async function eraseSnapshots(tx: Tx, consentId: string): Promise<number> {
  const answers = await tx
    .delete(snapshots)
    .where(eq(snapshots.consentId, consentId))
    .returning({ source: snapshots.source });
  return answers.length;
}
