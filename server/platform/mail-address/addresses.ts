import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { unseal, seal } from '#server/platform/crypto/seal.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { reminderAddresses } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';

type Row = typeof reminderAddresses.$inferSelect;

/** An address as a person wrote it, or undefined when no mail can go there. Mail servers need plain ASCII. */
export function parseAddress(text: string): string | undefined {
  const parsed = z.email().max(254).safeParse(text.trim());
  return parsed.success ? parsed.data : undefined;
}

/** A person's row, locked until the transaction ends; undefined when the person never gave an address. */
export async function lockAddress(tx: Tx, personId: string): Promise<Row | undefined> {
  return (
    await tx.select().from(reminderAddresses).where(eq(reminderAddresses.personId, personId)).for('update')
  )[0];
}

/** A person's row as it is now. */
export async function addressOf(executor: Executor, personId: string): Promise<Row | undefined> {
  return (await executor.select().from(reminderAddresses).where(eq(reminderAddresses.personId, personId)))[0];
}

/** The address itself; undefined when there is none, or none that this portal's keys open. */
export function openAddress({ personId, sealed }: Pick<Row, 'personId' | 'sealed'>): string | undefined {
  if (sealed === null) return undefined;
  const opened = unseal(sealed, addressPlace(personId));
  if (opened.ok) return opened.value;
  log().warn({ reason: opened.error }, 'an address for reminders could not be opened');
  return undefined;
}

/** What is stored of an address. */
export const sealAddress = (personId: string, address: string): Pick<Row, 'sealed' | 'keyId'> =>
  seal(address, addressPlace(personId));

/** What is stored of a person who has no address any more. */
export const NO_ADDRESS = {
  sealed: null,
  keyId: null,
  confirmedAt: null,
  linkHash: null,
  linkExpiresAt: null,
} as const;

/** Where a sealed address is kept; what it is sealed for. */
export const addressPlace = (personId: string): string => `reminder_addresses/${personId}`;
