import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#server/platform/db/client.ts';
import { reminderAddresses, reminderChoices } from '#server/platform/db/schema/index.ts';
import { lockAddress, NO_ADDRESS } from '#server/platform/mail-address/addresses.ts';
import { hasChoices } from './choices.ts';

/**
 * Takes back everything a person wanted to be reminded of for a business, in the caller's transaction, and the address when
 * no other business needs it. Gives the number of kinds.
 */
export async function endReminders(tx: Tx, personId: string, orgnr: string): Promise<number> {
  // The same lock as saving takes, so that an address is never left without a choice.
  await lockAddress(tx, personId);
  const ended = await tx
    .delete(reminderChoices)
    .where(and(eq(reminderChoices.personId, personId), eq(reminderChoices.orgnr, orgnr)))
    .returning({ kind: reminderChoices.kind });
  if (ended.length > 0 && !(await hasChoices(tx, personId))) {
    await tx.update(reminderAddresses).set(NO_ADDRESS).where(eq(reminderAddresses.personId, personId));
  }
  return ended.length;
}
