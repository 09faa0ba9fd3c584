import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { CustomerRow } from '#lib/portfolio/customers/customer-row.ts';
import { baseConfig } from '#server/platform/config/config.ts';
import { pidHashes } from '#server/platform/crypto/hashes.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { businesses, mandates, persons } from '#server/platform/db/schema/index.ts';
import { projectClients } from '#server/features/portfolio/project-clients.ts';
import { batches } from './batches.ts';
import { findPersons } from '#server/auth/directory/persons.ts';

/** What was stored of a customer file. */
export interface StoredRows {
  readonly businesses: number;
  readonly persons: number;
  readonly mandates: number;
  /** Mandates of the named businesses that the file no longer has. */
  readonly removed: number;
}

/**
 * Stores the businesses of the rows, their people and who acts for which; who is not listed for one of these businesses no
 * longer acts for it. Businesses that no row names are left as they are, and persons are never removed, since consents point at
 * who asked. Idempotent.
 */
export async function storeRows(tx: Tx, rows: readonly CustomerRow[], now: Date): Promise<StoredRows> {
  const named = await upsertBusinesses(tx, rows, now);
  const people = await upsertPersons(tx, rows, now);
  const removed = await replaceMandates(tx, rows, people);
  return { businesses: named, persons: people.size, mandates: rows.length, removed };
}

async function upsertBusinesses(tx: Tx, rows: readonly CustomerRow[], now: Date): Promise<number> {
  const byNumber = new Map(rows.map((row) => [row.orgnr, row]));
  const values = [...byNumber.values()].map(({ orgnr, name, form, advisor, team }) => {
    return { orgnr, name, form, advisorEmail: advisor ?? null, team: team ?? null, importedAt: now };
  });
  for (const batch of batches(values)) {
    await tx
      .insert(businesses)
      .values(batch)
      .onConflictDoUpdate({
        target: businesses.orgnr,
        set: {
          name: sql`excluded.name`,
          form: sql`excluded.form`,
          advisorEmail: sql`excluded.advisor_email`,
          team: sql`excluded.team`,
          importedAt: sql`excluded.imported_at`,
        },
      });
    await projectClients(
      tx,
      batch.map(({ orgnr }) => orgnr),
    );
  }
  return values.length;
}

/** The ids of all persons in the file, by pid; unknown ones are made. */
async function upsertPersons(tx: Tx, rows: readonly CustomerRow[], now: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const batch of batches([...new Set(rows.map(({ pid }) => pid))])) {
    for (const [pid, id] of await findPersons(tx, batch)) ids.set(pid, id);
    const pidKeyId = baseConfig().encryptionKeys[0]?.id ?? null;
    const made = batch
      .filter((pid) => !ids.has(pid))
      .map((pid) => ({
        pid,
        row: { id: randomUUID(), pidHash: pidHashes(pid)[0], pidKeyId, createdAt: now },
      }));
    if (made.length > 0) await tx.insert(persons).values(made.map(({ row }) => row));
    for (const { pid, row } of made) ids.set(pid, row.id);
  }
  return ids;
}

async function replaceMandates(
  tx: Tx,
  rows: readonly CustomerRow[],
  people: ReadonlyMap<string, string>,
): Promise<number> {
  const values = rows.map(({ orgnr, pid, role, person }) => {
    const personId = people.get(pid);
    if (personId === undefined) throw new Error('a person of the file was not stored');
    return { personId, orgnr, role, personName: person ?? null };
  });
  let removed = 0;
  for (const [orgnr, listed] of Map.groupBy(values, (value) => value.orgnr)) {
    const gone = await tx
      .delete(mandates)
      .where(
        and(
          eq(mandates.orgnr, orgnr),
          notInArray(
            mandates.personId,
            listed.map(({ personId }) => personId),
          ),
        ),
      )
      .returning({ orgnr: mandates.orgnr });
    removed += gone.length;
  }
  for (const batch of batches(values)) {
    const set = { role: sql`excluded.role`, personName: sql`excluded.person_name` };
    await tx
      .insert(mandates)
      .values(batch)
      .onConflictDoUpdate({ target: [mandates.personId, mandates.orgnr], set });
  }
  return removed;
}
