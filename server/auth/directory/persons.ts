import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { baseConfig } from '#server/platform/config/config.ts';
import { pidHashes } from '#server/platform/crypto/hashes.ts';
import { database, type Executor } from '#server/platform/db/client.ts';
import { persons } from '#server/platform/db/schema/index.ts';

/**
 * The person with a national identity number, if the bank has named them. A person found under an older key's hash is
 * moved to the current one.
 */
export async function personByPid(pid: string): Promise<{ readonly id: string } | undefined> {
  const db = await database();
  const [id] = (await findPersons(db, [pid])).values();
  return id === undefined ? undefined : { id };
}

/** The ids of the persons that are known among `pids`, by pid. Moves hashes of older keys to the current one. */
export async function findPersons(
  executor: Executor,
  pids: readonly string[],
  keys = baseConfig().encryptionKeys,
): Promise<Map<string, string>> {
  const pidByHash = new Map(pids.flatMap((pid) => pidHashes(pid, keys).map((hash) => [hash, pid] as const)));
  const rows = await executor
    .select({ id: persons.id, hash: persons.pidHash, keyId: persons.pidKeyId })
    .from(persons)
    .where(inArray(persons.pidHash, [...pidByHash.keys()]));
  const found = new Map<string, string>();
  const outdated: { readonly id: string; readonly pid: string }[] = [];
  const currentKeyId = keys[0]?.id ?? null;
  for (const { id, hash, keyId } of rows) {
    const pid = pidByHash.get(hash);
    if (pid === undefined) continue;
    const isCurrent = hash === pidHashes(pid, keys)[0];
    if (isCurrent) found.set(pid, id);
    if (!isCurrent || keyId !== currentKeyId) outdated.push({ id, pid });
  }
  for (const { id, pid } of outdated) {
    // A person who was imported while the older key was missing exists twice; the newer row counts.
    if ((found.get(pid) ?? id) !== id) continue;
    await executor
      .update(persons)
      .set({ pidHash: pidHashes(pid, keys)[0], pidKeyId: currentKeyId })
      .where(eq(persons.id, id));
    found.set(pid, id);
  }
  return found;
}
