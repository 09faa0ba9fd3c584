import 'server-only';
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { audit } from '#server/platform/audit/audit.ts';
import { baseConfig, type EncryptionKey } from '#server/platform/config/config.ts';
import { unseal, seal } from '#server/platform/crypto/seal.ts';
import type { Db } from '#server/platform/db/client.ts';
import { persons } from '#server/platform/db/schema/index.ts';
import { SEALED_TABLES, type SealedTable } from './sealed-tables.ts';

/** Values that no configured key opens. */
interface LostKey {
  readonly table: string;
  readonly keyId: string;
  readonly rows: number;
}

export interface Reencryption {
  /** Values that were re-encrypted with the first key. */
  readonly resealed: number;
  /** Values that their key did not open: altered, or moved from another row. They are left as they are. */
  readonly damaged: number;
  readonly lost: readonly LostKey[];
  /** People whose identity number is still hashed with an older key; they move when they log in or are imported. */
  readonly peopleLeft: number;
}

const BATCH = 200;
const ROW = z.looseObject({ sealed: z.string() });

/**
 * Seals everything that an older key sealed with the first one. May run beside the portal, be stopped anywhere and run
 * again: each value is replaced on its own, and only if it is unchanged.
 */
export async function reencrypt(
  db: Db,
  now: Date,
  keys: readonly EncryptionKey[] = baseConfig().encryptionKeys,
): Promise<Reencryption> {
  const done = { resealed: 0, damaged: 0 };
  for (const table of SEALED_TABLES) await reencryptTable(db, table, keys, done);
  const lost = await missingKeys(db, keys);
  const peopleLeft = await peopleUnderOlderKeys(db, keys);
  if (done.resealed > 0) {
    await audit(db, {
      at: now,
      action: 'keys-reencrypted',
      target: keys[0]?.id ?? '-',
      outcome: 'ok',
      detail: done,
      actor: { kind: 'operator', ref: 'keys:reencrypt' },
    });
  }
  return { ...done, lost, peopleLeft };
}

/** Which keys are gone that something stored was sealed with, and what they covered. */
export async function missingKeys(
  db: Db,
  keys: readonly EncryptionKey[] = baseConfig().encryptionKeys,
): Promise<LostKey[]> {
  const known = keys.map(({ id }) => id);
  const lost: LostKey[] = [];
  for (const { name, table } of SEALED_TABLES) {
    const rows = await db
      .select({ keyId: table.keyId, rows: count() })
      .from(table)
      .where(and(isNotNull(table.sealed), notInArray(table.keyId, known)))
      .groupBy(table.keyId);
    for (const row of rows) lost.push({ table: name, keyId: String(row.keyId), rows: row.rows });
  }
  return lost;
}

async function reencryptTable(
  db: Db,
  { table, placeOf }: SealedTable,
  keys: readonly EncryptionKey[],
  done: { resealed: number; damaged: number },
): Promise<void> {
  const older = keys.slice(1).map(({ id }) => id);
  if (older.length === 0) return;
  // Values are taken in their own order, so that one that cannot be opened is not met again.
  let after = '';
  for (;;) {
    const rows = await db
      .select()
      .from(table)
      .where(and(inArray(table.keyId, older), gt(table.sealed, after)))
      .orderBy(asc(table.sealed))
      .limit(BATCH);
    for (const row of rows) {
      const { sealed } = ROW.parse(row);
      after = sealed;
      const place = placeOf(row);
      const opened = unseal(sealed, place, keys);
      if (!opened.ok) {
        done.damaged += 1;
        continue;
      }
      const updated = await db
        .update(table)
        .set(seal(opened.value, place, keys))
        .where(eq(table.sealed, sealed))
        .returning({ keyId: table.keyId });
      done.resealed += updated.length;
    }
    if (rows.length < BATCH) return;
  }
}

async function peopleUnderOlderKeys(db: Db, keys: readonly EncryptionKey[]): Promise<number> {
  const current = keys[0]?.id ?? '';
  const [people] = await db
    .select({ left: count() })
    .from(persons)
    .where(or(isNull(persons.pidKeyId), ne(persons.pidKeyId, current)));
  return people?.left ?? 0;
}
